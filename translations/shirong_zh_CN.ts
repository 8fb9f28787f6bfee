<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Checklist</name>
        <message>
            <source>−%1 a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>−%1 first, −%2 not put right, −%3 again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>−%1 if found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all or nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose a level</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>enter the value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>enter the value in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>enter done and due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>noted, costs nothing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>record %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take back %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>enter %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mark %1 as not applicable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note on %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>place %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delete %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>void %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>add photos to %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delete a photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>finish inspection of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>abandon inspection of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>award %1 a bonus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>add the built-in standards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>add person %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>draw %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>attach %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>detach %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import standard %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>Cancelled. No photo was added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No workbook is open. Open one or make a new one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 cannot be read as a map: it is damaged or of an unknown kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map file %1 is not there: put it back, or remove the layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map library's files are missing from %1: install the program again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder %1 cannot be made: check the rights of its parent folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map library in %1 is incomplete: install the program again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer offers no position. Connect a receiver and choose its serial port, or click the place on the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The receiver at %1 cannot be opened (%2). Check that it is plugged in and that no other program uses it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log %1 cannot be read (%2). Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map was not made: it was cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map could not be drawn up: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 cannot be written: choose another folder, or close it where it is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A map is written as .pdf, .svg or .png: give %1 one of these endings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no unit to draw: import or draw units first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no unit in the group %1: check the group's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of the %1 units has an outline: draw or import outlines first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The layout %1 is damaged: install the program again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 does not exist; check the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 may not be read; check its permissions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 is empty; copy it anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 is not in a format that can be read, or it is damaged; save it as GeoPackage, shapefile, GeoJSON, CSV or XLSX</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 cannot be read (%2); copy or export it anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 is damaged (%2); take or copy it anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 does not exist; check the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 cannot be opened: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 is larger than 200 MB; make it smaller first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 is a %2 file, which cannot be read here; save it as JPEG or PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 has %2 × %3 pixels, more than 250 million; make it smaller first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 cannot be written: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 cannot be kept: %2; check the free space and the permissions of the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 is not a picture that can be read; use JPEG or PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture %1 is not on this laptop; it lies where it was taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 does not score unit %2 on %3; attach it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no round %1; write the name of one (%2), or daily, monthly, quarterly, yearly, special, recheck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 is not part of standard %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no deduction with the id %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recording %1 was cancelled; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 cannot be opened: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is missing; add it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 must be a text in quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is empty; fill it in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is longer than %2 characters; shorten it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a time; write it like 2026-10-05T09:30:00+08:00</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 lies in the future; check the time and the laptop's clock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 must be a number of degrees from -%2 to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a decimal number with at most four decimals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 must be a list in square brackets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a known field; known are %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 must hold texts in quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The number of places must be a whole number from 1 to %1, not %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A deduction must be an object in curly brackets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A place needs lon and lat; add the missing one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not the id of a deduction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A measure must be an object in curly brackets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A measure of clause %1 needs either value, or done and due, or level</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 is measured twice, or measured and not applicable; keep one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 has a deduction and is marked as not applicable; keep one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An inspection must be an object in curly brackets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is larger than 256 MB; split it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is not JSON: line %1, %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file must hold a list of inspections in square brackets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a coordinate system; write EPSG: and its number, gcj02 or bd09</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not known as a coordinate system for maps; check the number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 is in %2, which is not in degrees, so it cannot be in %3; leave the coordinate system as the file says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 does not say its coordinate system; state it (--crs EPSG:4490 for degrees, EPSG:4534 to 4554 for 3-degree zones, gcj02 or bd09)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shift from %1 to CGCS2000 is not public, so shapes may lie up to 200 m off; compare them with the base map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coordinates of file %1 cannot be brought from %2 to CGCS2000; choose another coordinate system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape lies outside the reach of its coordinate system; draw it anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coordinates like %1, %2 are not degrees; the coordinate system is not the one that was stated, state the right one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape cannot be read; draw it anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A closed line was taken as the border of an area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is a %1, but %2 is drawn as a %3; the unit waits to be drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is invalid (%1) and cannot be repaired; the unit waits to be drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape was invalid (%1) and was repaired; look at it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 holds no layer or table; choose another file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The encoding %1 is not known; use one of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 is larger than 256 MB; save it as UTF-8 or split it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 is not a text file; check that it is the right one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a kind of unit in this workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 has several layers; choose one of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 has no layer %2; it has %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 has no column %2 in layer %3; it has %4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the column of file %1 that holds the names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The import of %1 was cancelled; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layer %1 of file %2 has no rows; choose another one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File %1 is damaged after row %2 (%3); copy or export it anew. Nothing was imported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row %1 of file %2 has unreadable characters in column %3; choose another encoding, such as GBK or UTF-8</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is longer than %1 characters and was cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a number of people; the field stays empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 rows have neither name nor code, the first is row %2; they were imported without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 shapes lie outside China, the first in row %2; check the coordinate system and the order of the axes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code %1 stands in row %2 already; this row was left out, give it a code of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A unit of another kind has code %1 too; give one of them another code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not the code, nor the name of exactly one unit; the unit was imported without a parent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>EPSG:%1 is not a 3-degree zone; use EPSG:4534 to EPSG:4554</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The projection of EPSG:%1 cannot be set up: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A shape cannot be worked on (%1); check it for crossing borders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A shape mixes points, lines and areas; keep one of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A shape has several points; a unit has one place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a WKT shape (%1): %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A shape lies outside the area of the coordinate system; check which system it is in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A shape cannot be read (%1); draw or import it anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A grid needs an area; draw the border of the unit first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The area for the grid lies outside the 3-degree zones (73.5°–136.5° E): %1 to %2 degrees east; check its coordinates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells here, and no cell size up to 10 000 m makes fewer; choose a smaller area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells, which 15-digit codes do not tell apart; use cells of at least %3 m, or a prefix that allows longer serials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells; use cells of at least %3 m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A cell of %1 m cannot be made; use 1 to 10 000 m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share under which cells are dropped must be from 0 to below 1, and the rotation a number of degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The grid was cancelled; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"%1" is not a place; write it like 116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The band of %1 that starts at %2 ends at or below its start: correct its "to"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two bands of %1 overlap at %2: let each score belong to one band only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The bands of %1 leave a gap from %2 to %3: let each band end where the next begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 (%2) lacks the entry "%3", which its rule needs: add it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 has a maximum of %2, more than the %3 of its section: lower one or raise the other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The knots of clause %1 do not rise at value %2: order them by value, each value once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 has level %2 twice: give each level a code of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 has item %2 twice: give each item a number of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two sections have the number %1: give each section a number of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section %1 has a floor above its maximum: lower the floor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section %1 has a weight but a maximum of 0: give it a maximum or remove the weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two clauses have the number %1: give each clause a number of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some sections of standard %1 have a weight and some have none: give all of them one, or none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The entry "%1" names %2, which the standard does not have: add it or correct the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A target of the plan of standard %1 must name either stars or a flag: it has both or neither</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two grades have the code %1: give each grade a code of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 must have either sections or the parts of a composite: it has both or neither</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clauses of section %1 add up to %2 points, but the section has %3: check the points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sections add up to %1 points, but the standard is based on %2: check the points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scores below %1 have no grade: let the lowest grade start at 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The standards include each other in a loop (%1): remove one of the references</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 includes %2, which is not there: import %2 first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has %1 bytes, but a standard has at most %2: choose the right file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line %1 is not JSON (%2): correct it or export the standard anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file holds no standard: its outermost value must be an object { … }</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has more than four decimals: round it to four</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has the value %2, which is of the wrong type: see the description of the format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 lacks the entry "%2": add it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has the value %2, which is not one of the known words: check its spelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has the value %2, which is too large or too long: shorten it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has the value %2, which is too small or empty: negative numbers are not allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has the value %2, which has characters that are not allowed there: numbers of sections and clauses are digits and points, codes are letters, digits, - and _</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has the unknown entry "%2": check its spelling or remove it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 does not follow the format of standards: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The document does not follow the format of standards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 does not score this unit in %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook could not be read: %1. Check it with 'verify' or restore a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 was not attached to any unit in %2. Attach it to a kind or a unit first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No standard is attached to any unit in %1. Attach one to a kind or a unit first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several standards are attached: %1. Say which one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no standard %1 in this workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A bonus has more than 0 and at most %2 points, not %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A bonus needs a reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no period %1; write it like 2026-10, 2026-Q4, 2026-H2 or 2026</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no standard with the code %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Voiding a bonus needs a reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The bonus %1 does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The bonus is void already (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A recorded change cannot be read; restore the workbook from a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SQLite does not answer; install libqt6sql6-sqlite again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Qt uses SQLite %1 and SpatiaLite uses %2; install Qt's SQLite driver from the system's packages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Qt's SQLite driver is missing; install libqt6sql6-sqlite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 does not exist; choose another one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 cannot be opened: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SpatiaLite cannot be started for %1: too many workbooks are open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program is using %1; close it there and try again (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no room left to write %1; free some space and try again (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 may not be changed; check its permissions (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 cannot be read or written; check the disk (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is damaged; restore it from a copy in its backups folder (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A row does not fit into %1 and was not stored (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A request to %1 failed; please report this message (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder %1 cannot be made; check the permissions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 exists already; choose another name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A place needs both longitude and latitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place %1, %2 is not a longitude and latitude in degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 is measured, not counted; enter its value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 has no level "%2"; choose one of its levels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 has no levels; leave the level out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A deduction counts 1 to %2 places, not %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A note has at most %1 characters; shorten it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The deduction %1 does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Voiding a deduction needs a reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The deduction is void already (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This change is finished already; start another one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This change could not be stored; start it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 could not be written to the disk: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 could not be written; check the folder's permissions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 cannot be read: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a workbook; choose a file made by this program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The time of the inspection is missing or impossible; enter day and time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The inspection lies in the future (%1); check the time and the laptop's clock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The inspection names no inspector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The unit does not exist on %1; check the unit's days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The inspection %1 does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The inspection is finished and stays as it is; void single deductions or inspect again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An inspection cannot move to another unit or standard; abandon it and start another one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value "%2" of clause %1 is not a number with at most four decimals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 needs what was done (0 or more) and what was due (more than 0), not "%2" of "%3"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clause %1 is counted, not measured; record a deduction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 cannot be brought from version %2 to this program's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 does not know which laptop it belongs to; restore it from a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A person needs a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The round %1 would end before it starts; check its days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A photo is kept under its SHA-256; this one has none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Photos of type %1 are not kept; use %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The photo is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The photo %1 does not lie beside the workbook; add it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table %1 has no column %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row was changed meanwhile (%1, %2); look at it again and repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A workbook has no table %1 for shared rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no row %2 in table %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column %2 of table %1 names a row of %3 that does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place is not a position on earth in degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row was removed meanwhile (%1); look again and repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row was removed already (%1); look again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row stands already (%1); look again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is followed by bytes that do not belong to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape has a position that is not a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape lies outside of ±180° and ±90°; its coordinates are not degrees of longitude and latitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape has a line or border with too few positions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape has a border that is not closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is not a point, line or area in two dimensions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is cut off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape has %1 points; a unit has one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is not a proper area: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 is attached either to a kind or to a unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The attachment of standard %1 would end before it starts; check its days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version %2 of standard %1 is not issued; issue it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 cannot be attached: there is no such kind or unit (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 does not score units of kind %2, only %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The standard %1 does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no issued standard with the code %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version %2 of standard %1 is there already with other contents; give the new one another version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version %2 of standard %1 is issued and stays as it is; make a new version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code and version of standard %1 cannot change; add it as another one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version %2 of standard %1 cannot go back; make a new version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard %1 already scores these units in that time (%2); end that attachment first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value of column %2 in table %1 is of the wrong kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit %1 would stand above itself; choose another parent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A unit needs a name or a code%1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit %1 would end before it starts; check its days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The population of unit %1 is below zero</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit %1 is of kind %2, which this workbook does not have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit %1 of kind %2 cannot be drawn as a %3; a %4 is expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit %1 does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A kind of unit needs a code and a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The kind %1 exists already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit %1 does not exist on that day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no unit with the code %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%2 units have the code %1; correct the codes first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new version of unit %1 must start after the present one starts and while it is valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The unit has %1 inspections and must stay; end its validity instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A unit cannot come after itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is open for reading only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another change of %1 is not finished yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 lies in a folder where nothing may be written (%2); copy it elsewhere or change the permissions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is open in another window; close it there first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook %1 does not exist; choose another one or make a new one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is a folder; choose a workbook file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is a shared file; open your own workbook and join it by Sync</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 belongs to another program; import it instead of opening it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 was written by a newer version of this program; install that version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not built as this program builds workbooks (%2); restore it from a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder %1 does not exist; make it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing may be written into the folder %1; choose another one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 may not be changed; check its permissions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is damaged; it is put aside and fetched again from a laptop that has it whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 was made by a newer version; install that to take it in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is there already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no space left to write %1; free some and sync again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 may not be written or read by this user; ask who looks after the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 could not be read or written: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a plain file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is larger than such a file can be</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Who works here?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every inspection names who made it. This is asked once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>%1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not applicable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not inspected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1-%2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>quarter %2 of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>first half of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>second half of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>year %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UnitForm</name>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Belongs to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ranking group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Responsible head</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Population</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::AttachDialog</name>
        <message>
            <source>Attach standards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all units of the kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Detach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is attached.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::BonusDialog</name>
        <message>
            <source>Bonus for %1 in %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::ClauseRow</name>
        <message>
            <source>Not applicable here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not applicable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>veto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One more: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One more (+)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One less: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One less (−)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::DeductionList</name>
        <message>
            <source>%1  %2 (open)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>void: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void, with a reason…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::ImportDialog</name>
        <message>
            <source>Import units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as the file says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coordinates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text encoding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ranking group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Belongs to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Responsible head</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Population</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (as the file says)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (%2 rows)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as the file says: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown: please choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no shapes: units wait to be drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CGCS2000 degrees (EPSG:4490)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WGS 84 degrees (EPSG:4326)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CGCS2000 metres, central meridian %1° (EPSG:%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amap, Tencent (GCJ-02)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Baidu (BD-09)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(none)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file does not say what its coordinates refer to. Ask who made it, then choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the column that holds the names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Importing… Cancel changes nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 units added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 unchanged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 wait to be drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 rows left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please look at these:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>put right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::LayerPanel</name>
        <message>
            <source>Units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deductions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each unit by its first standard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a base map (GeoPackage, MBTiles, shapefile …)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the base map off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opacity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coloured by stars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coloured by score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard that colours the map</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::MapExportDialog</name>
        <message>
            <source>with the base map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Star-rating map of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map review number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ranking group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::MessageBar</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::PhotoStrip</name>
        <message>
            <source>Photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop photos here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Photos belong to a deduction: count one first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the photo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::RankingModel</name>
        <message>
            <source>Rank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bonus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspections</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::RecordPanel</name>
        <message>
            <source>Recorded (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No standard is attached to this unit, so there is no checklist yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a unit in the list or on the map. Its checklist appears here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspection open since %1, stored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not inspected in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspected in %1: %2 times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 × %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No deduction chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place: none. Click on the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place: %1 (GPS ±%2 m)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place: %1 (map)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click the place on the map first, then this button.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void a deduction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why does “%1” not count? It stays on the list, struck out, with your reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspection of %1 finished. It counts in %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checklist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the place from the GPS receiver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record without a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put this deduction at the place below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add photos…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on this deduction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish inspection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From now on it counts (Ctrl+Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abandon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Break this inspection off; it never counts. Can be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach a standard…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::ScorePanel</name>
        <message>
            <source>Scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Award a bonus…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2 of %3 units inspected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No standard is attached to any unit yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::UnitForm</name>
        <message>
            <source>empty: ranked with its kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%L1 m²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%L1 m</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::UnitPanel</name>
        <message>
            <source>Show on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attributes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach a standard…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, code or initials (Ctrl+F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No units yet. Import them (File menu) or draw them on the map (Draw menu).</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>inspect::app::UnitTreeModel</name>
        <message>
            <source>Not drawn on the map yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stars</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
