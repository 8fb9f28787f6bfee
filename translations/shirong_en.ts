<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Checklist</name>
        <message>
            <source>−%1 a place</source>
            <translation>−%1 a place</translation>
        </message>
        <message>
            <source>−%1 first, −%2 not put right, −%3 again</source>
            <translation>−%1 first, −%2 not put right, −%3 again</translation>
        </message>
        <message>
            <source>−%1 if found</source>
            <translation>−%1 if found</translation>
        </message>
        <message>
            <source>all or nothing</source>
            <translation>all or nothing</translation>
        </message>
        <message>
            <source>choose a level</source>
            <translation>choose a level</translation>
        </message>
        <message>
            <source>enter the value</source>
            <translation>enter the value</translation>
        </message>
        <message>
            <source>enter the value in %1</source>
            <translation>enter the value in %1</translation>
        </message>
        <message>
            <source>enter done and due</source>
            <translation>enter done and due</translation>
        </message>
        <message>
            <source>noted, costs nothing</source>
            <translation>noted, costs nothing</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>record %1</source>
            <translation>record %1</translation>
        </message>
        <message>
            <source>take back %1</source>
            <translation>take back %1</translation>
        </message>
        <message>
            <source>enter %1</source>
            <translation>enter %1</translation>
        </message>
        <message>
            <source>mark %1 as not applicable</source>
            <translation>mark %1 as not applicable</translation>
        </message>
        <message>
            <source>note on %1</source>
            <translation>note on %1</translation>
        </message>
        <message>
            <source>place %1</source>
            <translation>place %1</translation>
        </message>
        <message>
            <source>delete %1</source>
            <translation>delete %1</translation>
        </message>
        <message>
            <source>void %1</source>
            <translation>void %1</translation>
        </message>
        <message>
            <source>add photos to %1</source>
            <translation>add photos to %1</translation>
        </message>
        <message>
            <source>delete a photo</source>
            <translation>delete a photo</translation>
        </message>
        <message>
            <source>finish inspection of %1</source>
            <translation>finish inspection of %1</translation>
        </message>
        <message>
            <source>abandon inspection of %1</source>
            <translation>abandon inspection of %1</translation>
        </message>
        <message>
            <source>award %1 a bonus</source>
            <translation>award %1 a bonus</translation>
        </message>
        <message>
            <source>add the built-in standards</source>
            <translation>add the built-in standards</translation>
        </message>
        <message>
            <source>add person %1</source>
            <translation>add person %1</translation>
        </message>
        <message>
            <source>draw %1</source>
            <translation>draw %1</translation>
        </message>
        <message>
            <source>edit %1</source>
            <translation>edit %1</translation>
        </message>
        <message>
            <source>attach %1</source>
            <translation>attach %1</translation>
        </message>
        <message>
            <source>detach %1</source>
            <translation>detach %1</translation>
        </message>
        <message>
            <source>import standard %1</source>
            <translation>import standard %1</translation>
        </message>
        <message>
            <source>import %1</source>
            <translation>import %1</translation>
        </message>
        <message>
            <source>make grid %1</source>
            <translation>make grid %1</translation>
        </message>
        <message>
            <source>set up the demo township</source>
            <translation>set up the demo township</translation>
        </message>
        <message>
            <source>award a bonus to %1</source>
            <translation>award a bonus to %1</translation>
        </message>
        <message>
            <source>decide %1 conflicts</source>
            <translation>decide %1 conflicts</translation>
        </message>
        <message>
            <source>bring back an earlier state</source>
            <translation>bring back an earlier state</translation>
        </message>
        <message>
            <source>void a deduction</source>
            <translation>void a deduction</translation>
        </message>
        <message>
            <source>close %1</source>
            <translation>close %1</translation>
        </message>
        <message>
            <source>reopen %1</source>
            <translation>reopen %1</translation>
        </message>
        <message>
            <source>draw units for %1</source>
            <translation>draw units for %1</translation>
        </message>
        <message>
            <source>attach standard %1</source>
            <translation>attach standard %1</translation>
        </message>
        <message>
            <source>move a corner of %1</source>
            <translation>move a corner of %1</translation>
        </message>
        <message>
            <source>take away a corner of %1</source>
            <translation>take away a corner of %1</translation>
        </message>
        <message>
            <source>reshape %1</source>
            <translation>reshape %1</translation>
        </message>
        <message>
            <source>move %1</source>
            <translation>move %1</translation>
        </message>
        <message>
            <source>turn %1</source>
            <translation>turn %1</translation>
        </message>
        <message>
            <source>take the overlap off %1</source>
            <translation>take the overlap off %1</translation>
        </message>
        <message>
            <source>fill a gap with %1</source>
            <translation>fill a gap with %1</translation>
        </message>
        <message>
            <source>repair %1</source>
            <translation>repair %1</translation>
        </message>
        <message>
            <source>clip %1 to what it belongs to</source>
            <translation>clip %1 to what it belongs to</translation>
        </message>
        <message>
            <source>correct the position of %1</source>
            <translation>correct the position of %1</translation>
        </message>
        <message>
            <source>edit %1 units</source>
            <translation>edit %1 units</translation>
        </message>
        <message>
            <source>draft standard %1</source>
            <translation>draft standard %1</translation>
        </message>
        <message>
            <source>edit standard %1</source>
            <translation>edit standard %1</translation>
        </message>
        <message>
            <source>delete draft %1</source>
            <translation>delete draft %1</translation>
        </message>
        <message>
            <source>issue standard %1</source>
            <translation>issue standard %1</translation>
        </message>
        <message>
            <source>retire standard %1</source>
            <translation>retire standard %1</translation>
        </message>
        <message>
            <source>split %1</source>
            <translation>split %1</translation>
        </message>
        <message>
            <source>merge into %1</source>
            <translation>merge into %1</translation>
        </message>
        <message>
            <source>end %1</source>
            <translation>end %1</translation>
        </message>
        <message>
            <source>take laptop %1 off the sync</source>
            <translation>take laptop %1 off the sync</translation>
        </message>
        <message>
            <source>plan the round %1</source>
            <translation>plan the round %1</translation>
        </message>
        <message>
            <source>change the round %1</source>
            <translation>change the round %1</translation>
        </message>
        <message>
            <source>delete the round %1</source>
            <translation>delete the round %1</translation>
        </message>
        <message>
            <source>assign units of %1</source>
            <translation>assign units of %1</translation>
        </message>
        <message>
            <source>take units out of %1</source>
            <translation>take units out of %1</translation>
        </message>
        <message>
            <source>add units to %1</source>
            <translation>add units to %1</translation>
        </message>
        <message>
            <source>make a key for %1</source>
            <translation>make a key for %1</translation>
        </message>
        <message>
            <source>open the round %1</source>
            <translation>open the round %1</translation>
        </message>
        <message>
            <source>record %1 again</source>
            <translation>record %1 again</translation>
        </message>
        <message>
            <source>say whose sheet of %1 it is</source>
            <translation>say whose sheet of %1 it is</translation>
        </message>
        <message>
            <source>repair %1 findings</source>
            <translation>repair %1 findings</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>measures against baselines in the same run, on data of its own; the workbook is not touched</source>
            <translation>measures against baselines in the same run, on data of its own; the workbook is not touched</translation>
        </message>
        <message>
            <source>the star-rating map, coloured by score</source>
            <translation>the star-rating map, coloured by score</translation>
        </message>
        <message>
            <source>the monthly scoresheet</source>
            <translation>the monthly scoresheet</translation>
        </message>
        <message>
            <source>finished inspections from a JSON file, all or none</source>
            <translation>finished inspections from a JSON file, all or none</translation>
        </message>
        <message>
            <source>a deduction that counts no more; it stays visible with the reason</source>
            <translation>a deduction that counts no more; it stays visible with the reason</translation>
        </message>
        <message>
            <source>approved extra points with a reason</source>
            <translation>approved extra points with a reason</translation>
        </message>
        <message>
            <source>scores, grades, stars and ranks; --explain adds what made each number</source>
            <translation>scores, grades, stars and ranks; --explain adds what made each number</translation>
        </message>
        <message>
            <source>fixes a period's results into the chain</source>
            <translation>fixes a period's results into the chain</translation>
        </message>
        <message>
            <source>opens a closed period again; both stay visible</source>
            <translation>opens a closed period again; both stay visible</translation>
        </message>
        <message>
            <source>the standards with versions and status</source>
            <translation>the standards with versions and status</translation>
        </message>
        <message>
            <source>a standard as its JSON document</source>
            <translation>a standard as its JSON document</translation>
        </message>
        <message>
            <source>says which units a standard scores, from when to when</source>
            <translation>says which units a standard scores, from when to when</translation>
        </message>
        <message>
            <source>the share was here and is gone for good: begin it anew</source>
            <translation>the share was here and is gone for good: begin it anew</translation>
        </message>
        <message>
            <source>take in what others left at the shared file, leave what they lack, publish</source>
            <translation>take in what others left at the shared file, leave what they lack, publish</translation>
        </message>
        <message>
            <source>what sync could not settle by itself</source>
            <translation>what sync could not settle by itself</translation>
        </message>
        <message>
            <source>a, b, or both</source>
            <translation>a, b, or both</translation>
        </message>
        <message>
            <source>decide a conflict, for all laptops</source>
            <translation>decide a conflict, for all laptops</translation>
        </message>
        <message>
            <source>units from anything that GDAL reads; the same code again updates</source>
            <translation>units from anything that GDAL reads; the same code again updates</translation>
        </message>
        <message>
            <source>square cells as units, clipped and coded</source>
            <translation>square cells as units, clipped and coded</translation>
        </message>
        <message>
            <source>all units with codes, kinds, heads, areas and lengths</source>
            <translation>all units with codes, kinds, heads, areas and lengths</translation>
        </message>
        <message>
            <source>an empty workbook with the built-in standards</source>
            <translation>an empty workbook with the built-in standards</translation>
        </message>
        <message>
            <source>a workbook with the demo township: units, three months of inspections, photos</source>
            <translation>a workbook with the demo township: units, three months of inspections, photos</translation>
        </message>
        <message>
            <source>--%1 needs a value.</source>
            <translation>--%1 needs a value.</translation>
        </message>
        <message>
            <source>--%1 is a day such as 2026-10-31, not "%2".</source>
            <translation>--%1 is a day such as 2026-10-31, not "%2".</translation>
        </message>
        <message>
            <source>--%1 is a period such as 2026-10, 2026-Q4, 2026-H2 or 2026, not "%2".</source>
            <translation>--%1 is a period such as 2026-10, 2026-Q4, 2026-H2 or 2026, not "%2".</translation>
        </message>
        <message>
            <source>--%1 is a whole number, not "%2".</source>
            <translation>--%1 is a whole number, not "%2".</translation>
        </message>
        <message>
            <source>--%1 is a number with at most four decimals, not "%2".</source>
            <translation>--%1 is a number with at most four decimals, not "%2".</translation>
        </message>
        <message>
            <source>See: shirong-cli %1 --help</source>
            <translation>See: shirong-cli %1 --help</translation>
        </message>
        <message>
            <source>%1 has no option --%2.</source>
            <translation>%1 has no option --%2.</translation>
        </message>
        <message>
            <source>--%1 is given twice.</source>
            <translation>--%1 is given twice.</translation>
        </message>
        <message>
            <source>%1 takes %2.</source>
            <translation>%1 takes %2.</translation>
        </message>
        <message>
            <source>--%1 is missing.</source>
            <translation>--%1 is missing.</translation>
        </message>
        <message>
            <source>--format is json, csv or text, not "%1".</source>
            <translation>--format is json, csv or text, not "%1".</translation>
        </message>
        <message>
            <source>shirong-cli COMMAND WORKBOOK [ARGUMENTS] [--format json|csv|text] [--out FILE]</source>
            <translation>shirong-cli COMMAND WORKBOOK [ARGUMENTS] [--format json|csv|text] [--out FILE]</translation>
        </message>
        <message>
            <source>There is no command "%1". shirong-cli --help lists them.</source>
            <translation>There is no command "%1". shirong-cli --help lists them.</translation>
        </message>
        <message>
            <source>a random draw that anyone can repeat; --save keeps it as a round, --out F.pdf makes the draw sheet, --holders draws a re-check among the units that hold the standard</source>
            <translation>a random draw that anyone can repeat; --save keeps it as a round, --out F.pdf makes the draw sheet, --holders draws a re-check among the units that hold the standard</translation>
        </message>
        <message>
            <source>a standard from its JSON document, or from a spreadsheet (xlsx, csv)</source>
            <translation>a standard from its JSON document, or from a spreadsheet (xlsx, csv)</translation>
        </message>
        <message>
            <source>read back all that lies there and put damaged files right</source>
            <translation>read back all that lies there and put damaged files right</translation>
        </message>
        <message>
            <source>%1, row %2</source>
            <translation>%1, row %2</translation>
        </message>
        <message>
            <source>%1, row %2, %3</source>
            <translation>%1, row %2, %3</translation>
        </message>
        <message>
            <source>Name a command. shirong-cli --help lists them.</source>
            <translation>Name a command. shirong-cli --help lists them.</translation>
        </message>
        <message>
            <source>Give exactly one of these: --%1.</source>
            <translation>Give exactly one of these: --%1.</translation>
        </message>
        <message>
            <source>--%1 is a code and its reason, such as V03=roadworks;V07=flood, not "%2".</source>
            <translation>--%1 is a code and its reason, such as V03=roadworks;V07=flood, not "%2".</translation>
        </message>
        <message>
            <source>--%1 is an id, which record and score --explain show, not "%2".</source>
            <translation>--%1 is an id, which record and score --explain show, not "%2".</translation>
        </message>
        <message>
            <source>%1 is not over until %2; what is recorded from now on comes late.</source>
            <translation>%1 is not over until %2; what is recorded from now on comes late.</translation>
        </message>
        <message numerus="yes">
            <source>%n inspection(s) are not finished and do not count.</source>
            <translation>
                <numerusform>%n inspection are not finished and do not count.</numerusform>
                <numerusform>%n inspections are not finished and do not count.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) are not entered; their clauses count full.</source>
            <translation>
                <numerusform>%n value are not entered; their clauses count full.</numerusform>
                <numerusform>%n values are not entered; their clauses count full.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s) were not inspected and have no score.</source>
            <translation>
                <numerusform>%n unit were not inspected and have no score.</numerusform>
                <numerusform>%n units were not inspected and have no score.</numerusform>
            </translation>
        </message>
        <message>
            <source>--%1 is a, b, or both, not "%2".</source>
            <translation>--%1 is a, b, or both, not "%2".</translation>
        </message>
        <message>
            <source>--%1 is a box of four numbers in degrees, west,south,east,north, not "%2".</source>
            <translation>--%1 is a box of four numbers in degrees, west,south,east,north, not "%2".</translation>
        </message>
        <message>
            <source>workbook, photos and the base maps beside it into one file</source>
            <translation>workbook, photos and the base maps beside it into one file</translation>
        </message>
        <message>
            <source>workbook, photos and base maps out of one file</source>
            <translation>workbook, photos and base maps out of one file</translation>
        </message>
        <message>
            <source>integrity, every row against its recorded changes, closed periods, photos; exit code 1 where anything is wrong</source>
            <translation>integrity, every row against its recorded changes, closed periods, photos; exit code 1 where anything is wrong</translation>
        </message>
        <message>
            <source>--%1 is a number from %2 to %3, not "%4".</source>
            <translation>--%1 is a number from %2 to %3, not "%4".</translation>
        </message>
        <message>
            <source>--%1 is a whole number from %2 to %3, not "%4".</source>
            <translation>--%1 is a whole number from %2 to %3, not "%4".</translation>
        </message>
        <message>
            <source>--%1 is one of %2, not "%3".</source>
            <translation>--%1 is one of %2, not "%3".</translation>
        </message>
        <message>
            <source>--%1 names a file that ends in .%2, not "%3".</source>
            <translation>--%1 names a file that ends in .%2, not "%3".</translation>
        </message>
        <message>
            <source>score %1</source>
            <translation>score %1</translation>
        </message>
        <message>
            <source>place %1 in %2</source>
            <translation>place %1 in %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1: not applicable</source>
            <translation>%1: not applicable</translation>
        </message>
        <message>
            <source>%1: no value entered, counted full</source>
            <translation>%1: no value entered, counted full</translation>
        </message>
        <message>
            <source>%1 (%2), %3, %4 version %5</source>
            <translation>%1 (%2), %3, %4 version %5</translation>
        </message>
        <message>
            <source> (closed)</source>
            <translation> (closed)</translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>Warning: %1</translation>
        </message>
        <message>
            <source>Inspection of %1, %2: %3 points</source>
            <translation>Inspection of %1, %2: %3 points</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>level %1</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 points</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
        <message>
            <source>void: %1</source>
            <translation>void: %1</translation>
        </message>
        <message>
            <source>Bonus %1: %2</source>
            <translation>Bonus %1: %2</translation>
        </message>
        <message>
            <source>Late, not counted: inspection of %1, %2</source>
            <translation>Late, not counted: inspection of %1, %2</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>rank</translation>
        </message>
        <message>
            <source>code</source>
            <translation>code</translation>
        </message>
        <message>
            <source>version</source>
            <translation>version</translation>
        </message>
        <message>
            <source>name</source>
            <translation>name</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>kind</translation>
        </message>
        <message>
            <source>kinds</source>
            <translation>kinds</translation>
        </message>
        <message>
            <source>group</source>
            <translation>group</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>standard</translation>
        </message>
        <message>
            <source>score</source>
            <translation>score</translation>
        </message>
        <message>
            <source>grade</source>
            <translation>grade</translation>
        </message>
        <message>
            <source>stars</source>
            <translation>stars</translation>
        </message>
        <message>
            <source>warnings</source>
            <translation>warnings</translation>
        </message>
        <message>
            <source>status</source>
            <translation>status</translation>
        </message>
        <message>
            <source>parent</source>
            <translation>parent</translation>
        </message>
        <message>
            <source>head</source>
            <translation>head</translation>
        </message>
        <message>
            <source>area m²</source>
            <translation>area m²</translation>
        </message>
        <message>
            <source>length m</source>
            <translation>length m</translation>
        </message>
        <message>
            <source>file</source>
            <translation>file</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>bytes</translation>
        </message>
        <message>
            <source>period</source>
            <translation>period</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>unit</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>reason</translation>
        </message>
        <message>
            <source>row</source>
            <translation>row</translation>
        </message>
        <message>
            <source>field</source>
            <translation>field</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>put right</translation>
        </message>
        <message>
            <source>added</source>
            <translation>added</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>as before</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
        <message>
            <source>id</source>
            <translation>id</translation>
        </message>
        <message>
            <source>inspection</source>
            <translation>inspection</translation>
        </message>
        <message>
            <source>deduction</source>
            <translation>deduction</translation>
        </message>
        <message>
            <source>deductions</source>
            <translation>deductions</translation>
        </message>
        <message>
            <source>known already</source>
            <translation>known already</translation>
        </message>
        <message>
            <source>late for</source>
            <translation>late for</translation>
        </message>
        <message>
            <source>void</source>
            <translation>void</translation>
        </message>
        <message>
            <source>bonus</source>
            <translation>bonus</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>in order</translation>
        </message>
        <message>
            <source>findings</source>
            <translation>findings</translation>
        </message>
        <message>
            <source>photos</source>
            <translation>photos</translation>
        </message>
        <message>
            <source>base maps</source>
            <translation>base maps</translation>
        </message>
        <message>
            <source>not in it</source>
            <translation>not in it</translation>
        </message>
        <message>
            <source>remarks</source>
            <translation>remarks</translation>
        </message>
        <message>
            <source>seed</source>
            <translation>seed</translation>
        </message>
        <message>
            <source>units to draw from</source>
            <translation>units to draw from</translation>
        </message>
        <message>
            <source>hash of the list</source>
            <translation>hash of the list</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>drawn</translation>
        </message>
        <message>
            <source>must be checked</source>
            <translation>must be checked</translation>
        </message>
        <message>
            <source>time</source>
            <translation>time</translation>
        </message>
        <message>
            <source>key</source>
            <translation>key</translation>
        </message>
        <message>
            <source>round</source>
            <translation>round</translation>
        </message>
        <message>
            <source>hash of the inputs</source>
            <translation>hash of the inputs</translation>
        </message>
        <message>
            <source>hash of the results</source>
            <translation>hash of the results</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>hash</translation>
        </message>
        <message>
            <source>share begun</source>
            <translation>share begun</translation>
        </message>
        <message>
            <source>joined</source>
            <translation>joined</translation>
        </message>
        <message>
            <source>new identity</source>
            <translation>new identity</translation>
        </message>
        <message>
            <source>published</source>
            <translation>published</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>sent</translation>
        </message>
        <message>
            <source>received</source>
            <translation>received</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>merged</translation>
        </message>
        <message>
            <source>to decide</source>
            <translation>to decide</translation>
        </message>
        <message>
            <source>photos sent</source>
            <translation>photos sent</translation>
        </message>
        <message>
            <source>photos received</source>
            <translation>photos received</translation>
        </message>
        <message>
            <source>photos missing</source>
            <translation>photos missing</translation>
        </message>
        <message>
            <source>photos to come</source>
            <translation>photos to come</translation>
        </message>
        <message>
            <source>files put together</source>
            <translation>files put together</translation>
        </message>
        <message>
            <source>last here</source>
            <translation>last here</translation>
        </message>
        <message>
            <source>behind</source>
            <translation>behind</translation>
        </message>
        <message>
            <source>taken off</source>
            <translation>taken off</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>this one</translation>
        </message>
        <message>
            <source>about</source>
            <translation>about</translation>
        </message>
        <message>
            <source>sort</source>
            <translation>sort</translation>
        </message>
        <message>
            <source>a by</source>
            <translation>a by</translation>
        </message>
        <message>
            <source>a on</source>
            <translation>a on</translation>
        </message>
        <message>
            <source>b by</source>
            <translation>b by</translation>
        </message>
        <message>
            <source>b on</source>
            <translation>b on</translation>
        </message>
        <message>
            <source>counts now</source>
            <translation>counts now</translation>
        </message>
        <message>
            <source>before</source>
            <translation>before</translation>
        </message>
        <message>
            <source>why</source>
            <translation>why</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>decided</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>the right value instead; of a late record the reason for reopening its period</source>
            <translation>the right value instead; of a late record the reason for reopening its period</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>draft</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>issued</translation>
        </message>
        <message>
            <source>by lot</source>
            <translation>by lot</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>rows left out</translation>
        </message>
        <message>
            <source>first code</source>
            <translation>first code</translation>
        </message>
        <message>
            <source>last code</source>
            <translation>last code</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation> (%1)</translation>
        </message>
        <message>
            <source>rolled up</source>
            <translation>rolled up</translation>
        </message>
        <message>
            <source>side a</source>
            <translation>side a</translation>
        </message>
        <message>
            <source>side b</source>
            <translation>side b</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>this computer</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>retired</translation>
        </message>
        <message>
            <source>%1 pieces behind</source>
            <translation>%1 pieces behind</translation>
        </message>
        <message numerus="yes">
            <source>Late: %1 is closed. %n inspection(s) are kept and shown, and count once each of these is reopened: %2.</source>
            <translation>
                <numerusform>Late: %1 is closed. %n inspection are kept and shown, and count once each of these is reopened: %2.</numerusform>
                <numerusform>Late: %1 is closed. %n inspections are kept and shown, and count once each of these is reopened: %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) are still sealed and do not count: %1</source>
            <translation>
                <numerusform>%n sheet are still sealed and do not count: %1</numerusform>
                <numerusform>%n sheets are still sealed and do not count: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (found before on %2)</source>
            <translation>%1 (found before on %2)</translation>
        </message>
        <message>
            <source>Changed after the closing, not counted: inspection of %1, %2</source>
            <translation>Changed after the closing, not counted: inspection of %1, %2</translation>
        </message>
        <message>
            <source>do not join a shared file that is there already with units of one's own</source>
            <translation>do not join a shared file that is there already with units of one's own</translation>
        </message>
        <message>
            <source>of what came too late for a closed period: why it is reopened (a) or left as it is (b); kept in the history</source>
            <translation>of what came too late for a closed period: why it is reopened (a) or left as it is (b); kept in the history</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>before: %1</translation>
        </message>
        <message>
            <source>%1 is open again, and %2 more that came late for it count too: %3.</source>
            <translation>%1 is open again, and %2 more that came late for it count too: %3.</translation>
        </message>
    </context>
    <context>
        <name>ConflictTexts</name>
        <message>
            <source>no shape</source>
            <translation>no shape</translation>
        </message>
        <message>
            <source>area %1 m²</source>
            <translation>area %1 m²</translation>
        </message>
        <message>
            <source>length %1 m</source>
            <translation>length %1 m</translation>
        </message>
        <message>
            <source>place</source>
            <translation>place</translation>
        </message>
        <message>
            <source>Take &amp;%1</source>
            <translation>Take &amp;%1</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Border</translation>
        </message>
        <message>
            <source>Deleted and changed</source>
            <translation>Deleted and changed</translation>
        </message>
        <message>
            <source>State of the case</source>
            <translation>State of the case</translation>
        </message>
        <message>
            <source>Cannot be taken in</source>
            <translation>Cannot be taken in</translation>
        </message>
        <message>
            <source>One code, two units</source>
            <translation>One code, two units</translation>
        </message>
        <message>
            <source>Inspected twice in a round</source>
            <translation>Inspected twice in a round</translation>
        </message>
        <message>
            <source>Corrected twice</source>
            <translation>Corrected twice</translation>
        </message>
        <message>
            <source>Closed twice</source>
            <translation>Closed twice</translation>
        </message>
        <message>
            <source>Inspections of a deleted unit</source>
            <translation>Inspections of a deleted unit</translation>
        </message>
        <message>
            <source>Late for a closed month</source>
            <translation>Late for a closed month</translation>
        </message>
        <message>
            <source>Changed on two computers that did not know of each other. %1 counts until this is decided.</source>
            <translation>Changed on two computers that did not know of each other. %1 counts until this is decided.</translation>
        </message>
        <message>
            <source>Drawn on two computers that did not know of each other. %1 counts until this is decided.</source>
            <translation>Drawn on two computers that did not know of each other. %1 counts until this is decided.</translation>
        </message>
        <message>
            <source>Deleted on one computer, changed on another. It stays until this is decided.</source>
            <translation>Deleted on one computer, changed on another. It stays until this is decided.</translation>
        </message>
        <message>
            <source>Two computers moved the case on in ways that do not fit together. %1 counts until this is decided.</source>
            <translation>Two computers moved the case on in ways that do not fit together. %1 counts until this is decided.</translation>
        </message>
        <message>
            <source>Another computer sent a change that breaks a rule of the workbook. It is kept and counts nothing: %1</source>
            <translation>Another computer sent a change that breaks a rule of the workbook. It is kept and counts nothing: %1</translation>
        </message>
        <message>
            <source>Two units have the same code. If they are one unit, take the better one: inspections of both stay with it. If they are two, let both stand and correct a code.</source>
            <translation>Two units have the same code. If they are one unit, take the better one: inspections of both stay with it. If they are two, let both stand and correct a code.</translation>
        </message>
        <message>
            <source>The same inspector finished this unit twice in one round. Both count until this is decided.</source>
            <translation>The same inspector finished this unit twice in one round. Both count until this is decided.</translation>
        </message>
        <message>
            <source>One record was corrected on two computers. The later correction counts until this is decided.</source>
            <translation>One record was corrected on two computers. The later correction counts until this is decided.</translation>
        </message>
        <message>
            <source>The unit was deleted, and another computer had inspected it. Bring it back, or leave its inspections outside the results.</source>
            <translation>The unit was deleted, and another computer had inspected it. Bring it back, or leave its inspections outside the results.</translation>
        </message>
        <message>
            <source>This inspection arrived after %1 had been closed. It is kept and shown but does not count, unless the period is reopened with a reason.</source>
            <translation>This inspection arrived after %1 had been closed. It is kept and shown but does not count, unless the period is reopened with a reason.</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>deleted</translation>
        </message>
        <message>
            <source>changed, kept</source>
            <translation>changed, kept</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1 inspections</source>
            <translation>%1 inspections</translation>
        </message>
        <message>
            <source>inspection of %1</source>
            <translation>inspection of %1</translation>
        </message>
        <message>
            <source>closing of %1</source>
            <translation>closing of %1</translation>
        </message>
        <message>
            <source>&amp;%1: delete it</source>
            <translation>&amp;%1: delete it</translation>
        </message>
        <message>
            <source>&amp;%1: keep it</source>
            <translation>&amp;%1: keep it</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Leave it out</translation>
        </message>
        <message>
            <source>They are &amp;two units</source>
            <translation>They are &amp;two units</translation>
        </message>
        <message>
            <source>Let &amp;both stand</source>
            <translation>Let &amp;both stand</translation>
        </message>
        <message>
            <source>Bring the unit &amp;back</source>
            <translation>Bring the unit &amp;back</translation>
        </message>
        <message>
            <source>&amp;Leave it deleted</source>
            <translation>&amp;Leave it deleted</translation>
        </message>
        <message>
            <source>&amp;Reopen the period</source>
            <translation>&amp;Reopen the period</translation>
        </message>
        <message>
            <source>&amp;Leave it outside</source>
            <translation>&amp;Leave it outside</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>Ranking group</translation>
        </message>
        <message>
            <source>Responsible organisation</source>
            <translation>Responsible organisation</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>Responsible head</translation>
        </message>
        <message>
            <source>Head's telephone</source>
            <translation>Head's telephone</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>Valid to</source>
            <translation>Valid to</translation>
        </message>
        <message>
            <source>Further fields</source>
            <translation>Further fields</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Same unit as</source>
            <translation>Same unit as</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Place in words</source>
            <translation>Place in words</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>Places found</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Measured value</source>
            <translation>Measured value</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Reason for voiding</source>
            <translation>Reason for voiding</translation>
        </message>
        <message>
            <source>Clauses not applicable</source>
            <translation>Clauses not applicable</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Demand</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Content of the standard</source>
            <translation>Content of the standard</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Length</translation>
        </message>
        <message>
            <source>(a unit that is not here)</source>
            <translation>(a unit that is not here)</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>somebody</translation>
        </message>
        <message>
            <source>unit created</source>
            <translation>unit created</translation>
        </message>
        <message>
            <source>content created</source>
            <translation>content created</translation>
        </message>
        <message>
            <source>brought back</source>
            <translation>brought back</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>; </source>
            <translation>; </translation>
        </message>
        <message>
            <source>Two new versions</source>
            <translation>Two new versions</translation>
        </message>
        <message>
            <source>Two computers each made a new version of this unit, because its earlier one belongs to a closed period. Until one is taken the one that begins later stands. Taking that one ends the other on the day before; where both begin on one day, or the earlier one is taken, the other goes.</source>
            <translation>Two computers each made a new version of this unit, because its earlier one belongs to a closed period. Until one is taken the one that begins later stands. Taking that one ends the other on the day before; where both begin on one day, or the earlier one is taken, the other goes.</translation>
        </message>
        <message>
            <source>decision taken back</source>
            <translation>decision taken back</translation>
        </message>
        <message>
            <source>Two computers closed the same period. %1 holds until this is decided; both stay visible.</source>
            <translation>Two computers closed the same period. %1 holds until this is decided; both stay visible.</translation>
        </message>
        <message>
            <source>Deleted on one computer, inspected on another. It stays until this is decided. Deleting it leaves its inspections outside the results.</source>
            <translation>Deleted on one computer, inspected on another. It stays until this is decided. Deleting it leaves its inspections outside the results.</translation>
        </message>
        <message>
            <source>inspected (%1 inspections), kept</source>
            <translation>inspected (%1 inspections), kept</translation>
        </message>
        <message>
            <source>closing of %1, %2 inspections, number %3</source>
            <translation>closing of %1, %2 inspections, number %3</translation>
        </message>
        <message>
            <source>photo of %1</source>
            <translation>photo of %1</translation>
        </message>
        <message>
            <source>measured value of %1</source>
            <translation>measured value of %1</translation>
        </message>
        <message>
            <source>the record</source>
            <translation>the record</translation>
        </message>
        <message>
            <source>deduction %1</source>
            <translation>deduction %1</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>%1 added</translation>
        </message>
        <message>
            <source>%1 deleted</source>
            <translation>%1 deleted</translation>
        </message>
        <message>
            <source>%1 voided: %2</source>
            <translation>%1 voided: %2</translation>
        </message>
        <message>
            <source>drawn anew</source>
            <translation>drawn anew</translation>
        </message>
        <message>
            <source>found to be the same unit as %1</source>
            <translation>found to be the same unit as %1</translation>
        </message>
        <message>
            <source>content of the standard changed</source>
            <translation>content of the standard changed</translation>
        </message>
        <message>
            <source>without %1</source>
            <translation>without %1</translation>
        </message>
        <message>
            <source>%1 counts</source>
            <translation>%1 counts</translation>
        </message>
        <message>
            <source>the former border</source>
            <translation>the former border</translation>
        </message>
        <message>
            <source>a row of its own</source>
            <translation>a row of its own</translation>
        </message>
        <message>
            <source>the former content</source>
            <translation>the former content</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>the late change is left outside %1</source>
            <translation>the late change is left outside %1</translation>
        </message>
        <message>
            <source>the late change of the inspection of %1 is left outside %2</source>
            <translation>the late change of the inspection of %1 is left outside %2</translation>
        </message>
        <message>
            <source>the late inspection of %1 is left outside %2</source>
            <translation>the late inspection of %1 is left outside %2</translation>
        </message>
        <message>
            <source>%1; reason: %2</source>
            <translation>%1; reason: %2</translation>
        </message>
        <message>
            <source>Changed too late for a closed month</source>
            <translation>Changed too late for a closed month</translation>
        </message>
        <message>
            <source>A computer that did not know yet that %1 was closed changed this. %1 keeps what it was closed with (b); the change (a) counts for periods that are open. Reopen the period with a reason to let it count there too, or leave it as it is.</source>
            <translation>A computer that did not know yet that %1 was closed changed this. %1 keeps what it was closed with (b); the change (a) counts for periods that are open. Reopen the period with a reason to let it count there too, or leave it as it is.</translation>
        </message>
        <message>
            <source>%1 keeps: %2</source>
            <translation>%1 keeps: %2</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>bonus %1</source>
            <translation>bonus %1</translation>
        </message>
        <message>
            <source>application of the standard</source>
            <translation>application of the standard</translation>
        </message>
        <message>
            <source>inspection</source>
            <translation>inspection</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>unit</translation>
        </message>
        <message>
            <source>Inspected after its end</source>
            <translation>Inspected after its end</translation>
        </message>
        <message>
            <source>One computer ended this unit, another, not knowing of it, inspected it afterwards. The inspection is kept and counts nowhere, and no unit took its place.</source>
            <translation>One computer ended this unit, another, not knowing of it, inspected it afterwards. The inspection is kept and counts nowhere, and no unit took its place.</translation>
        </message>
        <message>
            <source>One computer split, merged or replaced this unit, another, not knowing of it, inspected it afterwards. The inspection is kept and counts nowhere until this is decided: take it to the unit it belongs to, or leave it with the ended one, outside the results.</source>
            <translation>One computer split, merged or replaced this unit, another, not knowing of it, inspected it afterwards. The inspection is kept and counts nowhere until this is decided: take it to the unit it belongs to, or leave it with the ended one, outside the results.</translation>
        </message>
        <message>
            <source>%1; %2 of the findings lie in it</source>
            <translation>%1; %2 of the findings lie in it</translation>
        </message>
        <message>
            <source>&amp;%1: it belongs to %2</source>
            <translation>&amp;%1: it belongs to %2</translation>
        </message>
        <message>
            <source>&amp;Leave the period as it is</source>
            <translation>&amp;Leave the period as it is</translation>
        </message>
        <message>
            <source>Changed after it had been split or merged</source>
            <translation>Changed after it had been split or merged</translation>
        </message>
        <message>
            <source>This unit was split or merged on one computer and changed on another that did not know of it. The change stands in the ended unit. Take it over to the units that followed, where they still have what the ended one had, or leave it. Borders are not taken over: redraw them where they must change.</source>
            <translation>This unit was split or merged on one computer and changed on another that did not know of it. The change stands in the ended unit. Take it over to the units that followed, where they still have what the ended one had, or leave it. Borders are not taken over: redraw them where they must change.</translation>
        </message>
        <message>
            <source>split or merged, without the change</source>
            <translation>split or merged, without the change</translation>
        </message>
        <message>
            <source>&amp;Take it over to the units that followed</source>
            <translation>&amp;Take it over to the units that followed</translation>
        </message>
        <message>
            <source>&amp;Leave it in the ended unit</source>
            <translation>&amp;Leave it in the ended unit</translation>
        </message>
        <message>
            <source>Once %1 is reopened, %2 more that came late for it count too: %3.</source>
            <translation>Once %1 is reopened, %2 more that came late for it count too: %3.</translation>
        </message>
        <message>
            <source>changed, kept: %1</source>
            <translation>changed, kept: %1</translation>
        </message>
        <message>
            <source>%1 (was to stay outside)</source>
            <translation>%1 (was to stay outside)</translation>
        </message>
        <message>
            <source>%1 and others</source>
            <translation>%1 and others</translation>
        </message>
        <message>
            <source>Deleted on one computer, changed on another. It stays until this is decided. It has %1 inspections by now; deleting it leaves them outside the results.</source>
            <translation>Deleted on one computer, changed on another. It stays until this is decided. It has %1 inspections by now; deleting it leaves them outside the results.</translation>
        </message>
    </context>
    <context>
        <name>DrawSheet</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>Draw sheet of the re-check</source>
            <translation>Draw sheet of the re-check</translation>
        </message>
        <message>
            <source>Draw sheet</source>
            <translation>Draw sheet</translation>
        </message>
        <message>
            <source>Drawn by:</source>
            <translation>Drawn by:</translation>
        </message>
        <message>
            <source>Witnessed by:</source>
            <translation>Witnessed by:</translation>
        </message>
        <message>
            <source>Date:</source>
            <translation>Date:</translation>
        </message>
        <message>
            <source>(seal)</source>
            <translation>(seal)</translation>
        </message>
        <message>
            <source>%1 of each group</source>
            <translation>%1 of each group</translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s) of each group</source>
            <translation>
                <numerusform>%n unit of each group</numerusform>
                <numerusform>%n units of each group</numerusform>
            </translation>
        </message>
        <message>
            <source>, at least %1</source>
            <translation>, at least %1</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Round</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Drawn from</source>
            <translation>Drawn from</translation>
        </message>
        <message>
            <source>units that hold the standard</source>
            <translation>units that hold the standard</translation>
        </message>
        <message>
            <source>all units that the standard scores</source>
            <translation>all units that the standard scores</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Sample</translation>
        </message>
        <message>
            <source>Must-check</source>
            <translation>Must-check</translation>
        </message>
        <message>
            <source>the weakest %1 of each group in the last period</source>
            <translation>the weakest %1 of each group in the last period</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Time slots</source>
            <translation>Time slots</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>Units in the population</source>
            <translation>Units in the population</translation>
        </message>
        <message>
            <source>SHA-256 of the population list</source>
            <translation>SHA-256 of the population list</translation>
        </message>
        <message>
            <source>Units drawn</source>
            <translation>Units drawn</translation>
        </message>
        <message>
            <source>Made at</source>
            <translation>Made at</translation>
        </message>
        <message>
            <source>How to repeat it</source>
            <translation>How to repeat it</translation>
        </message>
        <message>
            <source>Key of a unit: SHA-256 of the seed, a line feed and the unit's code. In each group the must-check units are in; the others follow by rising key until the sample is full.</source>
            <translation>Key of a unit: SHA-256 of the seed, a line feed and the unit's code. In each group the must-check units are in; the others follow by rising key until the sample is full.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groups</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>Drawn</translation>
        </message>
        <message>
            <source>No unit takes part in the draw</source>
            <translation>No unit takes part in the draw</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>Last score</source>
            <translation>Last score</translation>
        </message>
        <message>
            <source>Key begins</source>
            <translation>Key begins</translation>
        </message>
        <message>
            <source>Time slot</source>
            <translation>Time slot</translation>
        </message>
        <message>
            <source>must-check</source>
            <translation>must-check</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>drawn</translation>
        </message>
        <message>
            <source>No unit was drawn</source>
            <translation>No unit was drawn</translation>
        </message>
        <message>
            <source>Left out of the draw</source>
            <translation>Left out of the draw</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>Cancelled. No photo was added.</source>
            <translation>Cancelled. No photo was added.</translation>
        </message>
        <message>
            <source>No workbook is open. Open one or make a new one first.</source>
            <translation>No workbook is open. Open one or make a new one first.</translation>
        </message>
        <message>
            <source>The map file %1 is not there: put it back, or remove the layer</source>
            <translation>The map file %1 is not there: put it back, or remove the layer</translation>
        </message>
        <message>
            <source>The map library's files are missing from %1: install the program again</source>
            <translation>The map library's files are missing from %1: install the program again</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made: check the rights of its parent folder</source>
            <translation>The folder %1 cannot be made: check the rights of its parent folder</translation>
        </message>
        <message>
            <source>The map library in %1 is incomplete: install the program again</source>
            <translation>The map library in %1 is incomplete: install the program again</translation>
        </message>
        <message>
            <source>This computer offers no position. Connect a receiver and choose its serial port, or click the place on the map.</source>
            <translation>This computer offers no position. Connect a receiver and choose its serial port, or click the place on the map.</translation>
        </message>
        <message>
            <source>The receiver at %1 cannot be opened (%2). Check that it is plugged in and that no other program uses it.</source>
            <translation>The receiver at %1 cannot be opened (%2). Check that it is plugged in and that no other program uses it.</translation>
        </message>
        <message>
            <source>The log %1 cannot be read (%2). Choose another file.</source>
            <translation>The log %1 cannot be read (%2). Choose another file.</translation>
        </message>
        <message>
            <source>The map was not made: it was cancelled</source>
            <translation>The map was not made: it was cancelled</translation>
        </message>
        <message>
            <source>The map could not be drawn up: %1</source>
            <translation>The map could not be drawn up: %1</translation>
        </message>
        <message>
            <source>The file %1 cannot be written: choose another folder, or close it where it is open</source>
            <translation>The file %1 cannot be written: choose another folder, or close it where it is open</translation>
        </message>
        <message>
            <source>A map is written as .pdf, .svg or .png: give %1 one of these endings</source>
            <translation>A map is written as .pdf, .svg or .png: give %1 one of these endings</translation>
        </message>
        <message>
            <source>There is no unit to draw: import or draw units first</source>
            <translation>There is no unit to draw: import or draw units first</translation>
        </message>
        <message>
            <source>There is no unit in the group %1: check the group's name</source>
            <translation>There is no unit in the group %1: check the group's name</translation>
        </message>
        <message>
            <source>None of the %1 units has an outline: draw or import outlines first</source>
            <translation>None of the %1 units has an outline: draw or import outlines first</translation>
        </message>
        <message>
            <source>The layout %1 is damaged: install the program again</source>
            <translation>The layout %1 is damaged: install the program again</translation>
        </message>
        <message>
            <source>File %1 does not exist; check the path</source>
            <translation>File %1 does not exist; check the path</translation>
        </message>
        <message>
            <source>File %1 may not be read; check its permissions</source>
            <translation>File %1 may not be read; check its permissions</translation>
        </message>
        <message>
            <source>File %1 is empty; copy it anew</source>
            <translation>File %1 is empty; copy it anew</translation>
        </message>
        <message>
            <source>File %1 is not in a format that can be read, or it is damaged; save it as GeoPackage, shapefile, GeoJSON, CSV or XLSX</source>
            <translation>File %1 is not in a format that can be read, or it is damaged; save it as GeoPackage, shapefile, GeoJSON, CSV or XLSX</translation>
        </message>
        <message>
            <source>File %1 cannot be read (%2); copy or export it anew</source>
            <translation>File %1 cannot be read (%2); copy or export it anew</translation>
        </message>
        <message>
            <source>Picture %1 is damaged (%2); take or copy it anew</source>
            <translation>Picture %1 is damaged (%2); take or copy it anew</translation>
        </message>
        <message>
            <source>Picture %1 does not exist; check the path</source>
            <translation>Picture %1 does not exist; check the path</translation>
        </message>
        <message>
            <source>Picture %1 cannot be opened: %2</source>
            <translation>Picture %1 cannot be opened: %2</translation>
        </message>
        <message>
            <source>Picture %1 is larger than 200 MB; make it smaller first</source>
            <translation>Picture %1 is larger than 200 MB; make it smaller first</translation>
        </message>
        <message>
            <source>Picture %1 is a %2 file, which cannot be read here; save it as JPEG or PNG</source>
            <translation>Picture %1 is a %2 file, which cannot be read here; save it as JPEG or PNG</translation>
        </message>
        <message>
            <source>Picture %1 has %2 × %3 pixels, more than 250 million; make it smaller first</source>
            <translation>Picture %1 has %2 × %3 pixels, more than 250 million; make it smaller first</translation>
        </message>
        <message>
            <source>Picture %1 cannot be written: %2</source>
            <translation>Picture %1 cannot be written: %2</translation>
        </message>
        <message>
            <source>Picture %1 cannot be kept: %2; check the free space and the permissions of the folder</source>
            <translation>Picture %1 cannot be kept: %2; check the free space and the permissions of the folder</translation>
        </message>
        <message>
            <source>File %1 is not a picture that can be read; use JPEG or PNG</source>
            <translation>File %1 is not a picture that can be read; use JPEG or PNG</translation>
        </message>
        <message>
            <source>Picture %1 is not on this laptop; it lies where it was taken</source>
            <translation>Picture %1 is not on this laptop; it lies where it was taken</translation>
        </message>
        <message>
            <source>Standard %1 does not score unit %2 on %3; attach it first</source>
            <translation>Standard %1 does not score unit %2 on %3; attach it first</translation>
        </message>
        <message>
            <source>There is no round %1; write the name of one (%2), or daily, monthly, quarterly, yearly, special, recheck</source>
            <translation>There is no round %1; write the name of one (%2), or daily, monthly, quarterly, yearly, special, recheck</translation>
        </message>
        <message>
            <source>Clause %1 is not part of standard %2</source>
            <translation>Clause %1 is not part of standard %2</translation>
        </message>
        <message>
            <source>There is no deduction with the id %1</source>
            <translation>There is no deduction with the id %1</translation>
        </message>
        <message>
            <source>Recording %1 was cancelled; nothing was changed</source>
            <translation>Recording %1 was cancelled; nothing was changed</translation>
        </message>
        <message>
            <source>File %1 cannot be opened: %2</source>
            <translation>File %1 cannot be opened: %2</translation>
        </message>
        <message>
            <source>%1 is missing; add it</source>
            <translation>%1 is missing; add it</translation>
        </message>
        <message>
            <source>%1 must be a text in quotes</source>
            <translation>%1 must be a text in quotes</translation>
        </message>
        <message>
            <source>%1 is empty; fill it in</source>
            <translation>%1 is empty; fill it in</translation>
        </message>
        <message>
            <source>%1 is longer than %2 characters; shorten it</source>
            <translation>%1 is longer than %2 characters; shorten it</translation>
        </message>
        <message>
            <source>%1 is not a time; write it like 2026-10-05T09:30:00+08:00</source>
            <translation>%1 is not a time; write it like 2026-10-05T09:30:00+08:00</translation>
        </message>
        <message>
            <source>%1 lies in the future; check the time and the laptop's clock</source>
            <translation>%1 lies in the future; check the time and the laptop's clock</translation>
        </message>
        <message>
            <source>%1 must be a number of degrees from -%2 to %2</source>
            <translation>%1 must be a number of degrees from -%2 to %2</translation>
        </message>
        <message>
            <source>%1 is not a decimal number with at most four decimals</source>
            <translation>%1 is not a decimal number with at most four decimals</translation>
        </message>
        <message>
            <source>%1 must be a list in square brackets</source>
            <translation>%1 must be a list in square brackets</translation>
        </message>
        <message>
            <source>%1 is not a known field; known are %2</source>
            <translation>%1 is not a known field; known are %2</translation>
        </message>
        <message>
            <source>%1 must hold texts in quotes</source>
            <translation>%1 must hold texts in quotes</translation>
        </message>
        <message>
            <source>The number of places must be a whole number from 1 to %1, not %2</source>
            <translation>The number of places must be a whole number from 1 to %1, not %2</translation>
        </message>
        <message>
            <source>A deduction must be an object in curly brackets</source>
            <translation>A deduction must be an object in curly brackets</translation>
        </message>
        <message>
            <source>A place needs lon and lat; add the missing one</source>
            <translation>A place needs lon and lat; add the missing one</translation>
        </message>
        <message>
            <source>%1 is not the id of a deduction</source>
            <translation>%1 is not the id of a deduction</translation>
        </message>
        <message>
            <source>A measure must be an object in curly brackets</source>
            <translation>A measure must be an object in curly brackets</translation>
        </message>
        <message>
            <source>A measure of clause %1 needs either value, or done and due, or level</source>
            <translation>A measure of clause %1 needs either value, or done and due, or level</translation>
        </message>
        <message>
            <source>Clause %1 is measured twice, or measured and not applicable; keep one</source>
            <translation>Clause %1 is measured twice, or measured and not applicable; keep one</translation>
        </message>
        <message>
            <source>Clause %1 has a deduction and is marked as not applicable; keep one</source>
            <translation>Clause %1 has a deduction and is marked as not applicable; keep one</translation>
        </message>
        <message>
            <source>An inspection must be an object in curly brackets</source>
            <translation>An inspection must be an object in curly brackets</translation>
        </message>
        <message>
            <source>The file is larger than 256 MB; split it</source>
            <translation>The file is larger than 256 MB; split it</translation>
        </message>
        <message>
            <source>The file is not JSON: line %1, %2</source>
            <translation>The file is not JSON: line %1, %2</translation>
        </message>
        <message>
            <source>The file must hold a list of inspections in square brackets</source>
            <translation>The file must hold a list of inspections in square brackets</translation>
        </message>
        <message>
            <source>%1 is not a coordinate system; write EPSG: and its number, gcj02 or bd09</source>
            <translation>%1 is not a coordinate system; write EPSG: and its number, gcj02 or bd09</translation>
        </message>
        <message>
            <source>%1 is not known as a coordinate system for maps; check the number</source>
            <translation>%1 is not known as a coordinate system for maps; check the number</translation>
        </message>
        <message>
            <source>File %1 is in %2, which is not in degrees, so it cannot be in %3; leave the coordinate system as the file says</source>
            <translation>File %1 is in %2, which is not in degrees, so it cannot be in %3; leave the coordinate system as the file says</translation>
        </message>
        <message>
            <source>File %1 does not say its coordinate system; state it (--crs EPSG:4490 for degrees, EPSG:4534 to 4554 for 3-degree zones, gcj02 or bd09)</source>
            <translation>File %1 does not say its coordinate system; state it (--crs EPSG:4490 for degrees, EPSG:4534 to 4554 for 3-degree zones, gcj02 or bd09)</translation>
        </message>
        <message>
            <source>The shift from %1 to CGCS2000 is not public, so shapes may lie up to 200 m off; compare them with the base map</source>
            <translation>The shift from %1 to CGCS2000 is not public, so shapes may lie up to 200 m off; compare them with the base map</translation>
        </message>
        <message>
            <source>Coordinates of file %1 cannot be brought from %2 to CGCS2000; choose another coordinate system</source>
            <translation>Coordinates of file %1 cannot be brought from %2 to CGCS2000; choose another coordinate system</translation>
        </message>
        <message>
            <source>The shape lies outside the reach of its coordinate system; draw it anew</source>
            <translation>The shape lies outside the reach of its coordinate system; draw it anew</translation>
        </message>
        <message>
            <source>Coordinates like %1, %2 are not degrees; the coordinate system is not the one that was stated, state the right one</source>
            <translation>Coordinates like %1, %2 are not degrees; the coordinate system is not the one that was stated, state the right one</translation>
        </message>
        <message>
            <source>The shape cannot be read; draw it anew</source>
            <translation>The shape cannot be read; draw it anew</translation>
        </message>
        <message>
            <source>A closed line was taken as the border of an area</source>
            <translation>A closed line was taken as the border of an area</translation>
        </message>
        <message>
            <source>The shape is invalid (%1) and cannot be repaired; the unit waits to be drawn</source>
            <translation>The shape is invalid (%1) and cannot be repaired; the unit waits to be drawn</translation>
        </message>
        <message>
            <source>The shape was invalid (%1) and was repaired; look at it</source>
            <translation>The shape was invalid (%1) and was repaired; look at it</translation>
        </message>
        <message>
            <source>File %1 holds no layer or table; choose another file</source>
            <translation>File %1 holds no layer or table; choose another file</translation>
        </message>
        <message>
            <source>The encoding %1 is not known; use one of %2</source>
            <translation>The encoding %1 is not known; use one of %2</translation>
        </message>
        <message>
            <source>File %1 is larger than 256 MB; save it as UTF-8 or split it</source>
            <translation>File %1 is larger than 256 MB; save it as UTF-8 or split it</translation>
        </message>
        <message>
            <source>File %1 is not a text file; check that it is the right one</source>
            <translation>File %1 is not a text file; check that it is the right one</translation>
        </message>
        <message>
            <source>%1 is not a kind of unit in this workbook</source>
            <translation>%1 is not a kind of unit in this workbook</translation>
        </message>
        <message>
            <source>File %1 has several layers; choose one of %2</source>
            <translation>File %1 has several layers; choose one of %2</translation>
        </message>
        <message>
            <source>File %1 has no layer %2; it has %3</source>
            <translation>File %1 has no layer %2; it has %3</translation>
        </message>
        <message>
            <source>File %1 has no column %2 in layer %3; it has %4</source>
            <translation>File %1 has no column %2 in layer %3; it has %4</translation>
        </message>
        <message>
            <source>Choose the column of file %1 that holds the names</source>
            <translation>Choose the column of file %1 that holds the names</translation>
        </message>
        <message>
            <source>The import of %1 was cancelled; nothing was changed</source>
            <translation>The import of %1 was cancelled; nothing was changed</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 has no rows; choose another one</source>
            <translation>Layer %1 of file %2 has no rows; choose another one</translation>
        </message>
        <message>
            <source>File %1 is damaged after row %2 (%3); copy or export it anew. Nothing was imported</source>
            <translation>File %1 is damaged after row %2 (%3); copy or export it anew. Nothing was imported</translation>
        </message>
        <message>
            <source>Row %1 of file %2 has unreadable characters in column %3; choose another encoding, such as GBK or UTF-8</source>
            <translation>Row %1 of file %2 has unreadable characters in column %3; choose another encoding, such as GBK or UTF-8</translation>
        </message>
        <message>
            <source>The text is longer than %1 characters and was cut</source>
            <translation>The text is longer than %1 characters and was cut</translation>
        </message>
        <message>
            <source>%1 is not a number of people; the field stays empty</source>
            <translation>%1 is not a number of people; the field stays empty</translation>
        </message>
        <message>
            <source>%1 shapes lie outside China, the first in row %2; check the coordinate system and the order of the axes</source>
            <translation>%1 shapes lie outside China, the first in row %2; check the coordinate system and the order of the axes</translation>
        </message>
        <message>
            <source>Code %1 stands in row %2 already; this row was left out, give it a code of its own</source>
            <translation>Code %1 stands in row %2 already; this row was left out, give it a code of its own</translation>
        </message>
        <message>
            <source>%1 is not the code, nor the name of exactly one unit; the unit was imported without a parent</source>
            <translation>%1 is not the code, nor the name of exactly one unit; the unit was imported without a parent</translation>
        </message>
        <message>
            <source>EPSG:%1 is not a 3-degree zone; use EPSG:4534 to EPSG:4554</source>
            <translation>EPSG:%1 is not a 3-degree zone; use EPSG:4534 to EPSG:4554</translation>
        </message>
        <message>
            <source>The projection of EPSG:%1 cannot be set up: %2</source>
            <translation>The projection of EPSG:%1 cannot be set up: %2</translation>
        </message>
        <message>
            <source>A shape cannot be worked on (%1); check it for crossing borders</source>
            <translation>A shape cannot be worked on (%1); check it for crossing borders</translation>
        </message>
        <message>
            <source>A shape mixes points, lines and areas; keep one of them</source>
            <translation>A shape mixes points, lines and areas; keep one of them</translation>
        </message>
        <message>
            <source>A shape has several points; a unit has one place</source>
            <translation>A shape has several points; a unit has one place</translation>
        </message>
        <message>
            <source>This is not a WKT shape (%1): %2</source>
            <translation>This is not a WKT shape (%1): %2</translation>
        </message>
        <message>
            <source>A shape lies outside the area of the coordinate system; check which system it is in</source>
            <translation>A shape lies outside the area of the coordinate system; check which system it is in</translation>
        </message>
        <message>
            <source>A shape cannot be read (%1); draw or import it anew</source>
            <translation>A shape cannot be read (%1); draw or import it anew</translation>
        </message>
        <message>
            <source>A grid needs an area; draw the border of the unit first</source>
            <translation>A grid needs an area; draw the border of the unit first</translation>
        </message>
        <message>
            <source>The area for the grid lies outside the 3-degree zones (73.5°–136.5° E): %1 to %2 degrees east; check its coordinates</source>
            <translation>The area for the grid lies outside the 3-degree zones (73.5°–136.5° E): %1 to %2 degrees east; check its coordinates</translation>
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells here, and no cell size up to 10 000 m makes fewer; choose a smaller area</source>
            <translation>Cells of %1 m make more than %2 cells here, and no cell size up to 10 000 m makes fewer; choose a smaller area</translation>
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells, which 15-digit codes do not tell apart; use cells of at least %3 m, or a prefix that allows longer serials</source>
            <translation>Cells of %1 m make more than %2 cells, which 15-digit codes do not tell apart; use cells of at least %3 m, or a prefix that allows longer serials</translation>
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells; use cells of at least %3 m</source>
            <translation>Cells of %1 m make more than %2 cells; use cells of at least %3 m</translation>
        </message>
        <message>
            <source>A cell of %1 m cannot be made; use 1 to 10 000 m</source>
            <translation>A cell of %1 m cannot be made; use 1 to 10 000 m</translation>
        </message>
        <message>
            <source>The share under which cells are dropped must be from 0 to below 1, and the rotation a number of degrees</source>
            <translation>The share under which cells are dropped must be from 0 to below 1, and the rotation a number of degrees</translation>
        </message>
        <message>
            <source>The grid was cancelled; nothing was changed</source>
            <translation>The grid was cancelled; nothing was changed</translation>
        </message>
        <message>
            <source>"%1" is not a place; write it like 116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)</source>
            <translation>"%1" is not a place; write it like 116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)</translation>
        </message>
        <message>
            <source>The band of %1 that starts at %2 ends at or below its start: correct its "to"</source>
            <translation>The band of %1 that starts at %2 ends at or below its start: correct its "to"</translation>
        </message>
        <message>
            <source>Two bands of %1 overlap at %2: let each score belong to one band only</source>
            <translation>Two bands of %1 overlap at %2: let each score belong to one band only</translation>
        </message>
        <message>
            <source>The bands of %1 leave a gap from %2 to %3: let each band end where the next begins</source>
            <translation>The bands of %1 leave a gap from %2 to %3: let each band end where the next begins</translation>
        </message>
        <message>
            <source>Clause %1 (%2) lacks the entry "%3", which its rule needs: add it</source>
            <translation>Clause %1 (%2) lacks the entry "%3", which its rule needs: add it</translation>
        </message>
        <message>
            <source>Clause %1 has a maximum of %2, more than the %3 of its section: lower one or raise the other</source>
            <translation>Clause %1 has a maximum of %2, more than the %3 of its section: lower one or raise the other</translation>
        </message>
        <message>
            <source>The knots of clause %1 do not rise at value %2: order them by value, each value once</source>
            <translation>The knots of clause %1 do not rise at value %2: order them by value, each value once</translation>
        </message>
        <message>
            <source>Clause %1 has level %2 twice: give each level a code of its own</source>
            <translation>Clause %1 has level %2 twice: give each level a code of its own</translation>
        </message>
        <message>
            <source>Clause %1 has item %2 twice: give each item a number of its own</source>
            <translation>Clause %1 has item %2 twice: give each item a number of its own</translation>
        </message>
        <message>
            <source>Two sections have the number %1: give each section a number of its own</source>
            <translation>Two sections have the number %1: give each section a number of its own</translation>
        </message>
        <message>
            <source>Section %1 has a floor above its maximum: lower the floor</source>
            <translation>Section %1 has a floor above its maximum: lower the floor</translation>
        </message>
        <message>
            <source>Section %1 has a weight but a maximum of 0: give it a maximum or remove the weight</source>
            <translation>Section %1 has a weight but a maximum of 0: give it a maximum or remove the weight</translation>
        </message>
        <message>
            <source>Two clauses have the number %1: give each clause a number of its own</source>
            <translation>Two clauses have the number %1: give each clause a number of its own</translation>
        </message>
        <message>
            <source>Some sections of standard %1 have a weight and some have none: give all of them one, or none</source>
            <translation>Some sections of standard %1 have a weight and some have none: give all of them one, or none</translation>
        </message>
        <message>
            <source>The entry "%1" names %2, which the standard does not have: add it or correct the name</source>
            <translation>The entry "%1" names %2, which the standard does not have: add it or correct the name</translation>
        </message>
        <message>
            <source>A target of the plan of standard %1 must name either stars or a flag: it has both or neither</source>
            <translation>A target of the plan of standard %1 must name either stars or a flag: it has both or neither</translation>
        </message>
        <message>
            <source>Two grades have the code %1: give each grade a code of its own</source>
            <translation>Two grades have the code %1: give each grade a code of its own</translation>
        </message>
        <message>
            <source>Standard %1 must have either sections or the parts of a composite: it has both or neither</source>
            <translation>Standard %1 must have either sections or the parts of a composite: it has both or neither</translation>
        </message>
        <message>
            <source>The clauses of section %1 add up to %2 points, but the section has %3: check the points</source>
            <translation>The clauses of section %1 add up to %2 points, but the section has %3: check the points</translation>
        </message>
        <message>
            <source>The sections add up to %1 points, but the standard is based on %2: check the points</source>
            <translation>The sections add up to %1 points, but the standard is based on %2: check the points</translation>
        </message>
        <message>
            <source>Scores below %1 have no grade: let the lowest grade start at 0</source>
            <translation>Scores below %1 have no grade: let the lowest grade start at 0</translation>
        </message>
        <message>
            <source>The standards include each other in a loop (%1): remove one of the references</source>
            <translation>The standards include each other in a loop (%1): remove one of the references</translation>
        </message>
        <message>
            <source>Standard %1 includes %2, which is not there: import %2 first</source>
            <translation>Standard %1 includes %2, which is not there: import %2 first</translation>
        </message>
        <message>
            <source>The file has %1 bytes, but a standard has at most %2: choose the right file</source>
            <translation>The file has %1 bytes, but a standard has at most %2: choose the right file</translation>
        </message>
        <message>
            <source>Line %1 is not JSON (%2): correct it or export the standard anew</source>
            <translation>Line %1 is not JSON (%2): correct it or export the standard anew</translation>
        </message>
        <message>
            <source>The file holds no standard: its outermost value must be an object { … }</source>
            <translation>The file holds no standard: its outermost value must be an object { … }</translation>
        </message>
        <message>
            <source>%1 has more than four decimals: round it to four</source>
            <translation>%1 has more than four decimals: round it to four</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is of the wrong type: see the description of the format</source>
            <translation>%1 has the value %2, which is of the wrong type: see the description of the format</translation>
        </message>
        <message>
            <source>%1 lacks the entry "%2": add it</source>
            <translation>%1 lacks the entry "%2": add it</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is too large or too long: shorten it</source>
            <translation>%1 has the value %2, which is too large or too long: shorten it</translation>
        </message>
        <message>
            <source>%1 has the value %2, which has characters that are not allowed there: numbers of sections and clauses are digits and points, codes are letters, digits, - and _</source>
            <translation>%1 has the value %2, which has characters that are not allowed there: numbers of sections and clauses are digits and points, codes are letters, digits, - and _</translation>
        </message>
        <message>
            <source>%1 has the unknown entry "%2": check its spelling or remove it</source>
            <translation>%1 has the unknown entry "%2": check its spelling or remove it</translation>
        </message>
        <message>
            <source>%1 does not follow the format of standards: %2</source>
            <translation>%1 does not follow the format of standards: %2</translation>
        </message>
        <message>
            <source>The document does not follow the format of standards</source>
            <translation>The document does not follow the format of standards</translation>
        </message>
        <message>
            <source>Standard %1 does not score this unit in %2.</source>
            <translation>Standard %1 does not score this unit in %2.</translation>
        </message>
        <message>
            <source>The workbook could not be read: %1. Check it with 'verify' or restore a copy.</source>
            <translation>The workbook could not be read: %1. Check it with 'verify' or restore a copy.</translation>
        </message>
        <message>
            <source>Standard %1 was not attached to any unit in %2. Attach it to a kind or a unit first.</source>
            <translation>Standard %1 was not attached to any unit in %2. Attach it to a kind or a unit first.</translation>
        </message>
        <message>
            <source>No standard is attached to any unit in %1. Attach one to a kind or a unit first.</source>
            <translation>No standard is attached to any unit in %1. Attach one to a kind or a unit first.</translation>
        </message>
        <message>
            <source>Several standards are attached: %1. Say which one.</source>
            <translation>Several standards are attached: %1. Say which one.</translation>
        </message>
        <message>
            <source>There is no standard %1 in this workbook.</source>
            <translation>There is no standard %1 in this workbook.</translation>
        </message>
        <message>
            <source>A bonus has more than 0 and at most %2 points, not %1</source>
            <translation>A bonus has more than 0 and at most %2 points, not %1</translation>
        </message>
        <message>
            <source>A bonus needs a reason</source>
            <translation>A bonus needs a reason</translation>
        </message>
        <message>
            <source>There is no period %1; write it like 2026-10, 2026-Q4, 2026-H2 or 2026</source>
            <translation>There is no period %1; write it like 2026-10, 2026-Q4, 2026-H2 or 2026</translation>
        </message>
        <message>
            <source>There is no standard with the code %1</source>
            <translation>There is no standard with the code %1</translation>
        </message>
        <message>
            <source>Voiding a bonus needs a reason</source>
            <translation>Voiding a bonus needs a reason</translation>
        </message>
        <message>
            <source>The bonus %1 does not exist</source>
            <translation>The bonus %1 does not exist</translation>
        </message>
        <message>
            <source>The bonus is void already (%1)</source>
            <translation>The bonus is void already (%1)</translation>
        </message>
        <message>
            <source>A recorded change cannot be read; restore the workbook from a copy</source>
            <translation>A recorded change cannot be read; restore the workbook from a copy</translation>
        </message>
        <message>
            <source>SQLite does not answer; install libqt6sql6-sqlite again</source>
            <translation>SQLite does not answer; install libqt6sql6-sqlite again</translation>
        </message>
        <message>
            <source>Qt uses SQLite %1 and SpatiaLite uses %2; install Qt's SQLite driver from the system's packages</source>
            <translation>Qt uses SQLite %1 and SpatiaLite uses %2; install Qt's SQLite driver from the system's packages</translation>
        </message>
        <message>
            <source>Qt's SQLite driver is missing; install libqt6sql6-sqlite</source>
            <translation>Qt's SQLite driver is missing; install libqt6sql6-sqlite</translation>
        </message>
        <message>
            <source>The file %1 does not exist; choose another one</source>
            <translation>The file %1 does not exist; choose another one</translation>
        </message>
        <message>
            <source>The file %1 cannot be opened: %2</source>
            <translation>The file %1 cannot be opened: %2</translation>
        </message>
        <message>
            <source>SpatiaLite cannot be started for %1: too many workbooks are open</source>
            <translation>SpatiaLite cannot be started for %1: too many workbooks are open</translation>
        </message>
        <message>
            <source>There is no room left to write %1; free some space and try again (%2)</source>
            <translation>There is no room left to write %1; free some space and try again (%2)</translation>
        </message>
        <message>
            <source>%1 may not be changed; check its permissions (%2)</source>
            <translation>%1 may not be changed; check its permissions (%2)</translation>
        </message>
        <message>
            <source>%1 cannot be read or written; check the disk (%2)</source>
            <translation>%1 cannot be read or written; check the disk (%2)</translation>
        </message>
        <message>
            <source>%1 is damaged; restore it from a copy in its backups folder (%2)</source>
            <translation>%1 is damaged; restore it from a copy in its backups folder (%2)</translation>
        </message>
        <message>
            <source>A row does not fit into %1 and was not stored (%2)</source>
            <translation>A row does not fit into %1 and was not stored (%2)</translation>
        </message>
        <message>
            <source>A request to %1 failed; please report this message (%2)</source>
            <translation>A request to %1 failed; please report this message (%2)</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made; check the permissions</source>
            <translation>The folder %1 cannot be made; check the permissions</translation>
        </message>
        <message>
            <source>%1 exists already; choose another name</source>
            <translation>%1 exists already; choose another name</translation>
        </message>
        <message>
            <source>A place needs both longitude and latitude</source>
            <translation>A place needs both longitude and latitude</translation>
        </message>
        <message>
            <source>The place %1, %2 is not a longitude and latitude in degrees</source>
            <translation>The place %1, %2 is not a longitude and latitude in degrees</translation>
        </message>
        <message>
            <source>Clause %1 is measured, not counted; enter its value</source>
            <translation>Clause %1 is measured, not counted; enter its value</translation>
        </message>
        <message>
            <source>Clause %1 has no level "%2"; choose one of its levels</source>
            <translation>Clause %1 has no level "%2"; choose one of its levels</translation>
        </message>
        <message>
            <source>Clause %1 has no levels; leave the level out</source>
            <translation>Clause %1 has no levels; leave the level out</translation>
        </message>
        <message>
            <source>A deduction counts 1 to %2 places, not %1</source>
            <translation>A deduction counts 1 to %2 places, not %1</translation>
        </message>
        <message>
            <source>A note has at most %1 characters; shorten it</source>
            <translation>A note has at most %1 characters; shorten it</translation>
        </message>
        <message>
            <source>The deduction %1 does not exist</source>
            <translation>The deduction %1 does not exist</translation>
        </message>
        <message>
            <source>Voiding a deduction needs a reason</source>
            <translation>Voiding a deduction needs a reason</translation>
        </message>
        <message>
            <source>The deduction is void already (%1)</source>
            <translation>The deduction is void already (%1)</translation>
        </message>
        <message>
            <source>This change is finished already; start another one</source>
            <translation>This change is finished already; start another one</translation>
        </message>
        <message>
            <source>This change could not be stored; start it again</source>
            <translation>This change could not be stored; start it again</translation>
        </message>
        <message>
            <source>%1 could not be written to the disk: %2</source>
            <translation>%1 could not be written to the disk: %2</translation>
        </message>
        <message>
            <source>%1 could not be written; check the folder's permissions</source>
            <translation>%1 could not be written; check the folder's permissions</translation>
        </message>
        <message>
            <source>The file %1 cannot be read: %2</source>
            <translation>The file %1 cannot be read: %2</translation>
        </message>
        <message>
            <source>%1 is not a workbook; choose a file made by this program</source>
            <translation>%1 is not a workbook; choose a file made by this program</translation>
        </message>
        <message>
            <source>The time of the inspection is missing or impossible; enter day and time</source>
            <translation>The time of the inspection is missing or impossible; enter day and time</translation>
        </message>
        <message>
            <source>The inspection lies in the future (%1); check the time and the laptop's clock</source>
            <translation>The inspection lies in the future (%1); check the time and the laptop's clock</translation>
        </message>
        <message>
            <source>The inspection names no inspector</source>
            <translation>The inspection names no inspector</translation>
        </message>
        <message>
            <source>The unit does not exist on %1; check the unit's days</source>
            <translation>The unit does not exist on %1; check the unit's days</translation>
        </message>
        <message>
            <source>The inspection %1 does not exist</source>
            <translation>The inspection %1 does not exist</translation>
        </message>
        <message>
            <source>The inspection is finished and stays as it is; void single deductions or inspect again</source>
            <translation>The inspection is finished and stays as it is; void single deductions or inspect again</translation>
        </message>
        <message>
            <source>An inspection cannot move to another unit or standard; abandon it and start another one</source>
            <translation>An inspection cannot move to another unit or standard; abandon it and start another one</translation>
        </message>
        <message>
            <source>The value "%2" of clause %1 is not a number with at most four decimals</source>
            <translation>The value "%2" of clause %1 is not a number with at most four decimals</translation>
        </message>
        <message>
            <source>Clause %1 needs what was done (0 or more) and what was due (more than 0), not "%2" of "%3"</source>
            <translation>Clause %1 needs what was done (0 or more) and what was due (more than 0), not "%2" of "%3"</translation>
        </message>
        <message>
            <source>Clause %1 is counted, not measured; record a deduction</source>
            <translation>Clause %1 is counted, not measured; record a deduction</translation>
        </message>
        <message>
            <source>%1 cannot be brought from version %2 to this program's</source>
            <translation>%1 cannot be brought from version %2 to this program's</translation>
        </message>
        <message>
            <source>%1 does not know which laptop it belongs to; restore it from a copy</source>
            <translation>%1 does not know which laptop it belongs to; restore it from a copy</translation>
        </message>
        <message>
            <source>A person needs a name</source>
            <translation>A person needs a name</translation>
        </message>
        <message>
            <source>The round %1 would end before it starts; check its days</source>
            <translation>The round %1 would end before it starts; check its days</translation>
        </message>
        <message>
            <source>A photo is kept under its SHA-256; this one has none</source>
            <translation>A photo is kept under its SHA-256; this one has none</translation>
        </message>
        <message>
            <source>Photos of type %1 are not kept; use %2</source>
            <translation>Photos of type %1 are not kept; use %2</translation>
        </message>
        <message>
            <source>The photo is empty</source>
            <translation>The photo is empty</translation>
        </message>
        <message>
            <source>The photo %1 does not lie beside the workbook; add it again</source>
            <translation>The photo %1 does not lie beside the workbook; add it again</translation>
        </message>
        <message>
            <source>Table %1 has no column %2</source>
            <translation>Table %1 has no column %2</translation>
        </message>
        <message>
            <source>The row was changed meanwhile (%1, %2); look at it again and repeat</source>
            <translation>The row was changed meanwhile (%1, %2); look at it again and repeat</translation>
        </message>
        <message>
            <source>A workbook has no table %1 for shared rows</source>
            <translation>A workbook has no table %1 for shared rows</translation>
        </message>
        <message>
            <source>There is no row %2 in table %1</source>
            <translation>There is no row %2 in table %1</translation>
        </message>
        <message>
            <source>Column %2 of table %1 names a row of %3 that does not exist</source>
            <translation>Column %2 of table %1 names a row of %3 that does not exist</translation>
        </message>
        <message>
            <source>The place is not a position on earth in degrees</source>
            <translation>The place is not a position on earth in degrees</translation>
        </message>
        <message>
            <source>The row was removed meanwhile (%1); look again and repeat</source>
            <translation>The row was removed meanwhile (%1); look again and repeat</translation>
        </message>
        <message>
            <source>The row was removed already (%1); look again</source>
            <translation>The row was removed already (%1); look again</translation>
        </message>
        <message>
            <source>The row stands already (%1); look again</source>
            <translation>The row stands already (%1); look again</translation>
        </message>
        <message>
            <source>The shape is followed by bytes that do not belong to it</source>
            <translation>The shape is followed by bytes that do not belong to it</translation>
        </message>
        <message>
            <source>The shape has a position that is not a number</source>
            <translation>The shape has a position that is not a number</translation>
        </message>
        <message>
            <source>The shape lies outside of ±180° and ±90°; its coordinates are not degrees of longitude and latitude</source>
            <translation>The shape lies outside of ±180° and ±90°; its coordinates are not degrees of longitude and latitude</translation>
        </message>
        <message>
            <source>The shape has a line or border with too few positions</source>
            <translation>The shape has a line or border with too few positions</translation>
        </message>
        <message>
            <source>The shape has a border that is not closed</source>
            <translation>The shape has a border that is not closed</translation>
        </message>
        <message>
            <source>The shape is not a point, line or area in two dimensions</source>
            <translation>The shape is not a point, line or area in two dimensions</translation>
        </message>
        <message>
            <source>The shape is empty</source>
            <translation>The shape is empty</translation>
        </message>
        <message>
            <source>The shape is cut off</source>
            <translation>The shape is cut off</translation>
        </message>
        <message>
            <source>The shape cannot be read</source>
            <translation>The shape cannot be read</translation>
        </message>
        <message>
            <source>The shape has %1 points; a unit has one</source>
            <translation>The shape has %1 points; a unit has one</translation>
        </message>
        <message>
            <source>The shape is not a proper area: %1</source>
            <translation>The shape is not a proper area: %1</translation>
        </message>
        <message>
            <source>Standard %1 is attached either to a kind or to a unit</source>
            <translation>Standard %1 is attached either to a kind or to a unit</translation>
        </message>
        <message>
            <source>The attachment of standard %1 would end before it starts; check its days</source>
            <translation>The attachment of standard %1 would end before it starts; check its days</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is not issued; issue it first</source>
            <translation>Version %2 of standard %1 is not issued; issue it first</translation>
        </message>
        <message>
            <source>Standard %1 cannot be attached: there is no such kind or unit (%2)</source>
            <translation>Standard %1 cannot be attached: there is no such kind or unit (%2)</translation>
        </message>
        <message>
            <source>Standard %1 does not score units of kind %2, only %3</source>
            <translation>Standard %1 does not score units of kind %2, only %3</translation>
        </message>
        <message>
            <source>The standard %1 does not exist</source>
            <translation>The standard %1 does not exist</translation>
        </message>
        <message>
            <source>There is no issued standard with the code %1</source>
            <translation>There is no issued standard with the code %1</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is there already with other contents; give the new one another version</source>
            <translation>Version %2 of standard %1 is there already with other contents; give the new one another version</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is issued and stays as it is; make a new version</source>
            <translation>Version %2 of standard %1 is issued and stays as it is; make a new version</translation>
        </message>
        <message>
            <source>The code and version of standard %1 cannot change; add it as another one</source>
            <translation>The code and version of standard %1 cannot change; add it as another one</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 cannot go back; make a new version</source>
            <translation>Version %2 of standard %1 cannot go back; make a new version</translation>
        </message>
        <message>
            <source>Standard %1 already scores these units in that time (%2); end that attachment first</source>
            <translation>Standard %1 already scores these units in that time (%2); end that attachment first</translation>
        </message>
        <message>
            <source>The value of column %2 in table %1 is of the wrong kind</source>
            <translation>The value of column %2 in table %1 is of the wrong kind</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>There is nothing to undo</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>There is nothing to redo</translation>
        </message>
        <message>
            <source>Unit %1 would stand above itself; choose another parent</source>
            <translation>Unit %1 would stand above itself; choose another parent</translation>
        </message>
        <message>
            <source>Unit %1 would end before it starts; check its days</source>
            <translation>Unit %1 would end before it starts; check its days</translation>
        </message>
        <message>
            <source>The population of unit %1 is below zero</source>
            <translation>The population of unit %1 is below zero</translation>
        </message>
        <message>
            <source>Unit %1 is of kind %2, which this workbook does not have</source>
            <translation>Unit %1 is of kind %2, which this workbook does not have</translation>
        </message>
        <message>
            <source>Unit %1 of kind %2 cannot be drawn as a %3; a %4 is expected</source>
            <translation>Unit %1 of kind %2 cannot be drawn as a %3; a %4 is expected</translation>
        </message>
        <message>
            <source>Unit %1 does not exist</source>
            <translation>Unit %1 does not exist</translation>
        </message>
        <message>
            <source>A kind of unit needs a code and a name</source>
            <translation>A kind of unit needs a code and a name</translation>
        </message>
        <message>
            <source>The kind %1 exists already</source>
            <translation>The kind %1 exists already</translation>
        </message>
        <message>
            <source>Unit %1 does not exist on that day</source>
            <translation>Unit %1 does not exist on that day</translation>
        </message>
        <message>
            <source>There is no unit with the code %1</source>
            <translation>There is no unit with the code %1</translation>
        </message>
        <message>
            <source>%2 units have the code %1; correct the codes first</source>
            <translation>%2 units have the code %1; correct the codes first</translation>
        </message>
        <message>
            <source>A new version of unit %1 must start after the present one starts and while it is valid</source>
            <translation>A new version of unit %1 must start after the present one starts and while it is valid</translation>
        </message>
        <message>
            <source>A unit cannot come after itself</source>
            <translation>A unit cannot come after itself</translation>
        </message>
        <message>
            <source>%1 is open for reading only</source>
            <translation>%1 is open for reading only</translation>
        </message>
        <message>
            <source>Another change of %1 is not finished yet</source>
            <translation>Another change of %1 is not finished yet</translation>
        </message>
        <message>
            <source>%1 lies in a folder where nothing may be written (%2); copy it elsewhere or change the permissions</source>
            <translation>%1 lies in a folder where nothing may be written (%2); copy it elsewhere or change the permissions</translation>
        </message>
        <message>
            <source>%1 is open in another window; close it there first</source>
            <translation>%1 is open in another window; close it there first</translation>
        </message>
        <message>
            <source>The workbook %1 does not exist; choose another one or make a new one</source>
            <translation>The workbook %1 does not exist; choose another one or make a new one</translation>
        </message>
        <message>
            <source>%1 is a folder; choose a workbook file</source>
            <translation>%1 is a folder; choose a workbook file</translation>
        </message>
        <message>
            <source>%1 is a shared file; open your own workbook and join it by Sync</source>
            <translation>%1 is a shared file; open your own workbook and join it by Sync</translation>
        </message>
        <message>
            <source>%1 belongs to another program; import it instead of opening it</source>
            <translation>%1 belongs to another program; import it instead of opening it</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of this program; install that version</source>
            <translation>%1 was written by a newer version of this program; install that version</translation>
        </message>
        <message>
            <source>%1 is not built as this program builds workbooks (%2); restore it from a copy</source>
            <translation>%1 is not built as this program builds workbooks (%2); restore it from a copy</translation>
        </message>
        <message>
            <source>The folder %1 does not exist; make it first</source>
            <translation>The folder %1 does not exist; make it first</translation>
        </message>
        <message>
            <source>Nothing may be written into the folder %1; choose another one</source>
            <translation>Nothing may be written into the folder %1; choose another one</translation>
        </message>
        <message>
            <source>%1 may not be changed; check its permissions</source>
            <translation>%1 may not be changed; check its permissions</translation>
        </message>
        <message>
            <source>%1 is damaged; it is put aside and fetched again from a laptop that has it whole</source>
            <translation>%1 is damaged; it is put aside and fetched again from a laptop that has it whole</translation>
        </message>
        <message>
            <source>%1 was made by a newer version; install that to take it in</source>
            <translation>%1 was made by a newer version; install that to take it in</translation>
        </message>
        <message>
            <source>%1 is not there</source>
            <translation>%1 is not there</translation>
        </message>
        <message>
            <source>%1 is there already</source>
            <translation>%1 is there already</translation>
        </message>
        <message>
            <source>There is no space left to write %1; free some and sync again</source>
            <translation>There is no space left to write %1; free some and sync again</translation>
        </message>
        <message>
            <source>%1 may not be written or read by this user; ask who looks after the folder</source>
            <translation>%1 may not be written or read by this user; ask who looks after the folder</translation>
        </message>
        <message>
            <source>%1 could not be read or written: %2</source>
            <translation>%1 could not be read or written: %2</translation>
        </message>
        <message>
            <source>%1 is not a plain file</source>
            <translation>%1 is not a plain file</translation>
        </message>
        <message>
            <source>%1 is larger than such a file can be</source>
            <translation>%1 is larger than such a file can be</translation>
        </message>
        <message>
            <source>The extent %1,%2,%3,%4 is not a box of degrees; write west,south,east,north</source>
            <translation>The extent %1,%2,%3,%4 is not a box of degrees; write west,south,east,north</translation>
        </message>
        <message>
            <source>Unit %1 has no area to fill with a grid; draw its border first</source>
            <translation>Unit %1 has no area to fill with a grid; draw its border first</translation>
        </message>
        <message>
            <source>Code %1 does not begin with the 12 digits that codes of grid cells begin with; state a prefix</source>
            <translation>Code %1 does not begin with the 12 digits that codes of grid cells begin with; state a prefix</translation>
        </message>
        <message>
            <source>The area holds no cell of %1 m; choose smaller cells</source>
            <translation>The area holds no cell of %1 m; choose smaller cells</translation>
        </message>
        <message>
            <source>Code %1 is taken by a unit already; state another prefix</source>
            <translation>Code %1 is taken by a unit already; state another prefix</translation>
        </message>
        <message>
            <source>File %1 cannot be written</source>
            <translation>File %1 cannot be written</translation>
        </message>
        <message>
            <source>File %1 cannot be written: %2; check the folder and the free space</source>
            <translation>File %1 cannot be written: %2; check the folder and the free space</translation>
        </message>
        <message>
            <source>The folder of %1 does not exist; choose another one</source>
            <translation>The folder of %1 does not exist; choose another one</translation>
        </message>
        <message>
            <source>File %1 cannot be replaced; close it in the other program first</source>
            <translation>File %1 cannot be replaced; close it in the other program first</translation>
        </message>
        <message>
            <source>The backup %1 names a file that may not be in it (%2); use another backup</source>
            <translation>The backup %1 names a file that may not be in it (%2); use another backup</translation>
        </message>
        <message>
            <source>The backup %1 holds no workbook; use another backup</source>
            <translation>The backup %1 holds no workbook; use another backup</translation>
        </message>
        <message>
            <source>The backup %1 cannot be read or written: %2</source>
            <translation>The backup %1 cannot be read or written: %2</translation>
        </message>
        <message>
            <source>The backup was stopped; nothing was written</source>
            <translation>The backup was stopped; nothing was written</translation>
        </message>
        <message>
            <source>The backup %1 is damaged at %2; use another backup</source>
            <translation>The backup %1 is damaged at %2; use another backup</translation>
        </message>
        <message>
            <source>%1 is not a backup or is damaged; choose a file made by Backup</source>
            <translation>%1 is not a backup or is damaged; choose a file made by Backup</translation>
        </message>
        <message>
            <source>Restoring was stopped; nothing was written</source>
            <translation>Restoring was stopped; nothing was written</translation>
        </message>
        <message>
            <source>The shared log holds an operation of an unknown kind (%1)</source>
            <translation>The shared log holds an operation of an unknown kind (%1)</translation>
        </message>
        <message>
            <source>The shared log holds an operation that is not written as it must be</source>
            <translation>The shared log holds an operation that is not written as it must be</translation>
        </message>
        <message>
            <source>Recorded changes in %1 were altered by something else; restore the workbook from a copy</source>
            <translation>Recorded changes in %1 were altered by something else; restore the workbook from a copy</translation>
        </message>
        <message>
            <source>This piece of the log belongs to another shared file</source>
            <translation>This piece of the log belongs to another shared file</translation>
        </message>
        <message>
            <source>This piece of the log does not follow the one it names</source>
            <translation>This piece of the log does not follow the one it names</translation>
        </message>
        <message>
            <source>%1 was made by a newer version of this program; install that version</source>
            <translation>%1 was made by a newer version of this program; install that version</translation>
        </message>
        <message>
            <source>What was written to %1 reads back differently; check the drive</source>
            <translation>What was written to %1 reads back differently; check the drive</translation>
        </message>
        <message>
            <source>The shared photo %1 is no picture; it was not taken</source>
            <translation>The shared photo %1 is no picture; it was not taken</translation>
        </message>
        <message>
            <source>The sync was stopped; what is done stays done, and the next one goes on from there</source>
            <translation>The sync was stopped; what is done stays done, and the next one goes on from there</translation>
        </message>
        <message>
            <source>%1 is a folder; name the shared file in it</source>
            <translation>%1 is a folder; name the shared file in it</translation>
        </message>
        <message>
            <source>%1 is this workbook itself; choose another name for the shared file</source>
            <translation>%1 is this workbook itself; choose another name for the shared file</translation>
        </message>
        <message>
            <source>The folder %1 is not there; connect the drive and sync again</source>
            <translation>The folder %1 is not there; connect the drive and sync again</translation>
        </message>
        <message>
            <source>%1 was not made by this program; choose another name for the shared file</source>
            <translation>%1 was not made by this program; choose another name for the shared file</translation>
        </message>
        <message>
            <source>What belongs to %1 is not there any more, so nothing was written; check that the right drive is connected</source>
            <translation>What belongs to %1 is not there any more, so nothing was written; check that the right drive is connected</translation>
        </message>
        <message>
            <source>%1 lies there without its folder %2; copy that too</source>
            <translation>%1 lies there without its folder %2; copy that too</translation>
        </message>
        <message>
            <source>The folder %1 is used by something else; choose another name for the shared file</source>
            <translation>The folder %1 is used by something else; choose another name for the shared file</translation>
        </message>
        <message>
            <source>Making the demo township was cancelled.</source>
            <translation>Making the demo township was cancelled.</translation>
        </message>
        <message>
            <source>There is already a file of this name. Choose another name.</source>
            <translation>There is already a file of this name. Choose another name.</translation>
        </message>
        <message>
            <source>The base map could not be written. Is there room, and may you write there?</source>
            <translation>The base map could not be written. Is there room, and may you write there?</translation>
        </message>
        <message>
            <source>A picture could not be written. Is there room, and may you write there?</source>
            <translation>A picture could not be written. Is there room, and may you write there?</translation>
        </message>
        <message>
            <source>The shape is not a point; the unit waits to be drawn</source>
            <translation>The shape is not a point; the unit waits to be drawn</translation>
        </message>
        <message>
            <source>The shape is not a line; the unit waits to be drawn</source>
            <translation>The shape is not a line; the unit waits to be drawn</translation>
        </message>
        <message>
            <source>The shape is not an area; the unit waits to be drawn</source>
            <translation>The shape is not an area; the unit waits to be drawn</translation>
        </message>
        <message>
            <source>%1 rows have neither name nor code, the first is row %2; they were given codes</source>
            <translation>%1 rows have neither name nor code, the first is row %2; they were given codes</translation>
        </message>
        <message>
            <source>The draw needs a seed: any text that was fixed before, such as a lottery number.</source>
            <translation>The draw needs a seed: any text that was fixed before, such as a lottery number.</translation>
        </message>
        <message>
            <source>Give either a rate or a number per group for the draw, not both.</source>
            <translation>Give either a rate or a number per group for the draw, not both.</translation>
        </message>
        <message>
            <source>The rate of a draw lies above 0 and at most at 1, not at %1.</source>
            <translation>The rate of a draw lies above 0 and at most at 1, not at %1.</translation>
        </message>
        <message>
            <source>At least one unit per group is drawn, not %1.</source>
            <translation>At least one unit per group is drawn, not %1.</translation>
        </message>
        <message>
            <source>The least number per group cannot be %1.</source>
            <translation>The least number per group cannot be %1.</translation>
        </message>
        <message>
            <source>The must-check share lies from 0 to 1, not at %1.</source>
            <translation>The must-check share lies from 0 to 1, not at %1.</translation>
        </message>
        <message>
            <source>Unit "%1" has no code, and the draw goes by codes. Give it one.</source>
            <translation>Unit "%1" has no code, and the draw goes by codes. Give it one.</translation>
        </message>
        <message>
            <source>The code %1 stands for two units, and the draw goes by codes. Change one.</source>
            <translation>The code %1 stands for two units, and the draw goes by codes. Change one.</translation>
        </message>
        <message>
            <source>There is no unit with the code %1 to leave out of the draw.</source>
            <translation>There is no unit with the code %1 to leave out of the draw.</translation>
        </message>
        <message>
            <source>Leaving %1 out of the draw needs a reason.</source>
            <translation>Leaving %1 out of the draw needs a reason.</translation>
        </message>
        <message>
            <source>The closing of %1 was changed after it was made.</source>
            <translation>The closing of %1 was changed after it was made.</translation>
        </message>
        <message>
            <source>What the closing of %1 fixed was changed after it was made.</source>
            <translation>What the closing of %1 fixed was changed after it was made.</translation>
        </message>
        <message>
            <source>The closing before that of %1 is missing or was changed.</source>
            <translation>The closing before that of %1 is missing or was changed.</translation>
        </message>
        <message>
            <source>Computed anew, %1 gives other scores for %2 than it was closed with.</source>
            <translation>Computed anew, %1 gives other scores for %2 than it was closed with.</translation>
        </message>
        <message>
            <source>%1 inspections of %2 are still open and would not count. Finish them, or give a reason to close without them.</source>
            <translation>%1 inspections of %2 are still open and would not count. Finish them, or give a reason to close without them.</translation>
        </message>
        <message>
            <source>Unit %1 (%2) has no value for clause %3 of %4 in %5. Enter it, or give a reason to close without it.</source>
            <translation>Unit %1 (%2) has no value for clause %3 of %4 in %5. Enter it, or give a reason to close without it.</translation>
        </message>
        <message>
            <source>%1 is closed already. Reopen it with a reason before closing it anew.</source>
            <translation>%1 is closed already. Reopen it with a reason before closing it anew.</translation>
        </message>
        <message>
            <source>%1 is not closed, so there is nothing to reopen.</source>
            <translation>%1 is not closed, so there is nothing to reopen.</translation>
        </message>
        <message>
            <source>Reopening %1 needs a reason: it stays visible for ever.</source>
            <translation>Reopening %1 needs a reason: it stays visible for ever.</translation>
        </message>
        <message>
            <source>The standard %1 that %2 was closed with is missing.</source>
            <translation>The standard %1 that %2 was closed with is missing.</translation>
        </message>
        <message>
            <source>%1 is closed. Reopen it with a reason before changing what it was computed from.</source>
            <translation>%1 is closed. Reopen it with a reason before changing what it was computed from.</translation>
        </message>
        <message>
            <source>This conflict has no side %1; look at it again</source>
            <translation>This conflict has no side %1; look at it again</translation>
        </message>
        <message>
            <source>A shape cannot be typed; take a or b, or draw it anew</source>
            <translation>A shape cannot be typed; take a or b, or draw it anew</translation>
        </message>
        <message>
            <source>This cannot be typed; take a or b</source>
            <translation>This cannot be typed; take a or b</translation>
        </message>
        <message>
            <source>“%1” is no number; the conflict stays as it is</source>
            <translation>“%1” is no number; the conflict stays as it is</translation>
        </message>
        <message>
            <source>There is no conflict %1 to decide; somebody may have done it already</source>
            <translation>There is no conflict %1 to decide; somebody may have done it already</translation>
        </message>
        <message>
            <source>Building the shared file was stopped; the old one stays</source>
            <translation>Building the shared file was stopped; the old one stays</translation>
        </message>
        <message>
            <source>The shared file was not built whole; check the disk of this laptop and sync again</source>
            <translation>The shared file was not built whole; check the disk of this laptop and sync again</translation>
        </message>
        <message>
            <source>%1 does not answer; check the network or the drive and sync again</source>
            <translation>%1 does not answer; check the network or the drive and sync again</translation>
        </message>
        <message>
            <source>The file could not be read: %1</source>
            <translation>The file could not be read: %1</translation>
        </message>
        <message>
            <source>The result could not be written.</source>
            <translation>The result could not be written.</translation>
        </message>
        <message>
            <source>The file could not be written: %1</source>
            <translation>The file could not be written: %1</translation>
        </message>
        <message>
            <source>Unit %1 (%2) is scored by %3. Say which one with --standard.</source>
            <translation>Unit %1 (%2) is scored by %3. Say which one with --standard.</translation>
        </message>
        <message>
            <source>No standard scores unit %1 (%2) in %3. Attach one first.</source>
            <translation>No standard scores unit %1 (%2) in %3. Attach one first.</translation>
        </message>
        <message>
            <source>A unit needs a name or a code</source>
            <translation>A unit needs a name or a code</translation>
        </message>
        <message>
            <source>%1 belongs to other work than this workbook; choose the shared file of this one</source>
            <translation>%1 belongs to other work than this workbook; choose the shared file of this one</translation>
        </message>
        <message>
            <source>The photo %1 is damaged here; it will be fetched from a laptop that has it whole</source>
            <translation>The photo %1 is damaged here; it will be fetched from a laptop that has it whole</translation>
        </message>
        <message>
            <source>%1 could not be replaced, perhaps because it is open somewhere; the newer one lies beside it and takes its place at the next sync</source>
            <translation>%1 could not be replaced, perhaps because it is open somewhere; the newer one lies beside it and takes its place at the next sync</translation>
        </message>
        <message>
            <source>%1 does not hold what its name says; it is put aside</source>
            <translation>%1 does not hold what its name says; it is put aside</translation>
        </message>
        <message>
            <source>The file %1 cannot be read again after writing</source>
            <translation>The file %1 cannot be read again after writing</translation>
        </message>
        <message>
            <source>The file %1 cannot be written: is the disk full?</source>
            <translation>The file %1 cannot be written: is the disk full?</translation>
        </message>
        <message>
            <source>The scoresheet was cancelled; no file was written</source>
            <translation>The scoresheet was cancelled; no file was written</translation>
        </message>
        <message>
            <source>The workbook was closed meanwhile; open it and do this again</source>
            <translation>The workbook was closed meanwhile; open it and do this again</translation>
        </message>
        <message>
            <source>Nothing of %1 would be left; delete it instead</source>
            <translation>Nothing of %1 would be left; delete it instead</translation>
        </message>
        <message>
            <source>Other units cover all of it already; draw where there is room</source>
            <translation>Other units cover all of it already; draw where there is room</translation>
        </message>
        <message>
            <source>The change was cancelled; nothing was changed</source>
            <translation>The change was cancelled; nothing was changed</translation>
        </message>
        <message>
            <source>%1 and %2 are of different kinds; merge units of one kind</source>
            <translation>%1 and %2 are of different kinds; merge units of one kind</translation>
        </message>
        <message>
            <source>Choose at least two units to merge</source>
            <translation>Choose at least two units to merge</translation>
        </message>
        <message>
            <source>This sync was given up; start another one</source>
            <translation>This sync was given up; start another one</translation>
        </message>
        <message>
            <source>%1 does not answer; the sync was given up and nothing is lost. Check the network or the drive and sync again</source>
            <translation>%1 does not answer; the sync was given up and nothing is lost. Check the network or the drive and sync again</translation>
        </message>
        <message>
            <source>Unit %1 ends before %2, the first day that is not closed; nothing was changed</source>
            <translation>Unit %1 ends before %2, the first day that is not closed; nothing was changed</translation>
        </message>
        <message>
            <source>The map %1 could not be copied: %2</source>
            <translation>The map %1 could not be copied: %2</translation>
        </message>
        <message>
            <source>The map %1 was not copied</source>
            <translation>The map %1 was not copied</translation>
        </message>
        <message>
            <source>%1 cannot be written: check the disk</source>
            <translation>%1 cannot be written: check the disk</translation>
        </message>
        <message>
            <source>The map %1 does not say its coordinate system: choose it in the layer's properties</source>
            <translation>The map %1 does not say its coordinate system: choose it in the layer's properties</translation>
        </message>
        <message>
            <source>The map %1 has coordinates like %2, %3, which are no degrees: choose its coordinate system in the layer's properties</source>
            <translation>The map %1 has coordinates like %2, %3, which are no degrees: choose its coordinate system in the layer's properties</translation>
        </message>
        <message>
            <source>The OpenStreetMap extract %1 cannot be read: it is damaged or empty. Download it again</source>
            <translation>The OpenStreetMap extract %1 cannot be read: it is damaged or empty. Download it again</translation>
        </message>
        <message>
            <source>The program's own style files are missing: install it again</source>
            <translation>The program's own style files are missing: install it again</translation>
        </message>
        <message>
            <source>The picture %1 cannot be read to the end: it is damaged. Copy it anew from where it came</source>
            <translation>The picture %1 cannot be read to the end: it is damaged. Copy it anew from where it came</translation>
        </message>
        <message>
            <source>Smaller copies of %1 cannot be kept beside it: its folder may not be written. Copy the picture to this computer's disk</source>
            <translation>Smaller copies of %1 cannot be kept beside it: its folder may not be written. Copy the picture to this computer's disk</translation>
        </message>
        <message>
            <source>Smaller copies of %1 were not made</source>
            <translation>Smaller copies of %1 were not made</translation>
        </message>
        <message>
            <source>File %1 has %2 bytes, but a table of a standard has at most %3: choose the right file</source>
            <translation>File %1 has %2 bytes, but a table of a standard has at most %3: choose the right file</translation>
        </message>
        <message>
            <source>Sheet %1 of file %2 has more than %3 rows: choose the sheet with the standard</source>
            <translation>Sheet %1 of file %2 has more than %3 rows: choose the sheet with the standard</translation>
        </message>
        <message>
            <source>File %1 is no spreadsheet: save the table as xlsx, ods or csv</source>
            <translation>File %1 is no spreadsheet: save the table as xlsx, ods or csv</translation>
        </message>
        <message>
            <source>The drawn rectangle lies outside %1; draw it over the unit</source>
            <translation>The drawn rectangle lies outside %1; draw it over the unit</translation>
        </message>
        <message>
            <source>Reading the base map was cancelled</source>
            <translation>Reading the base map was cancelled</translation>
        </message>
        <message>
            <source>The clause "%1" stands under no 类别: write the 类别 into its row or above</source>
            <translation>The clause "%1" stands under no 类别: write the 类别 into its row or above</translation>
        </message>
        <message>
            <source>The row has points but no clause: write what is checked</source>
            <translation>The row has points but no clause: write what is checked</translation>
        </message>
        <message>
            <source>The clause is longer than %1 characters: shorten it and move the rest to 说明</source>
            <translation>The clause is longer than %1 characters: shorten it and move the rest to 说明</translation>
        </message>
        <message>
            <source>The clause "%1" stands twice in its section: check whether it is meant so</source>
            <translation>The clause "%1" stands twice in its section: check whether it is meant so</translation>
        </message>
        <message>
            <source>类别 "%1" has no clause: write its clauses below it</source>
            <translation>类别 "%1" has no clause: write its clauses below it</translation>
        </message>
        <message>
            <source>类别 "%1" has no points, so nothing can be deducted: write its points into its first row</source>
            <translation>类别 "%1" has no points, so nothing can be deducted: write its points into its first row</translation>
        </message>
        <message>
            <source>One place costs %1, more than the %2 points of the clause: check both</source>
            <translation>One place costs %1, more than the %2 points of the clause: check both</translation>
        </message>
        <message>
            <source>It is not said what one place costs: any finding costs all %1 points</source>
            <translation>It is not said what one place costs: any finding costs all %1 points</translation>
        </message>
        <message>
            <source>Any finding shall cost all points of the clause, but it has none: write its points</source>
            <translation>Any finding shall cost all points of the clause, but it has none: write its points</translation>
        </message>
        <message>
            <source>Neither points nor a deduction are given: noted only, costs nothing</source>
            <translation>Neither points nor a deduction are given: noted only, costs nothing</translation>
        </message>
        <message>
            <source>The sheet says %1 points in all, but its rows add up to %2: check the points</source>
            <translation>The sheet says %1 points in all, but its rows add up to %2: check the points</translation>
        </message>
        <message>
            <source>The table holds no clause: write them below the headings</source>
            <translation>The table holds no clause: write them below the headings</translation>
        </message>
        <message>
            <source>"%1" cannot be the code of a standard: give one of letters, digits, - and _, such as B1</source>
            <translation>"%1" cannot be the code of a standard: give one of letters, digits, - and _, such as B1</translation>
        </message>
        <message>
            <source>File %1 has no row that names its columns: write 类别, 条款, 分值, 每处扣分 and 说明 above the table</source>
            <translation>File %1 has no row that names its columns: write 类别, 条款, 分值, 每处扣分 and 说明 above the table</translation>
        </message>
        <message>
            <source>%1 points are too many: write at most %2</source>
            <translation>%1 points are too many: write at most %2</translation>
        </message>
        <message>
            <source>"%1" is not a number of points: write one number</source>
            <translation>"%1" is not a number of points: write one number</translation>
        </message>
        <message>
            <source>Points cannot be negative (%1): write what full marks are</source>
            <translation>Points cannot be negative (%1): write what full marks are</translation>
        </message>
        <message>
            <source>"%1" does not say what one place costs: write one number, three as 0.1/0.3/0.6 where it rises, or 全扣 where any finding costs all</source>
            <translation>"%1" does not say what one place costs: write one number, three as 0.1/0.3/0.6 where it rises, or 全扣 where any finding costs all</translation>
        </message>
        <message>
            <source>A place that costs 0 points says nothing: write what it costs</source>
            <translation>A place that costs 0 points says nothing: write what it costs</translation>
        </message>
        <message>
            <source>A border needs at least three corners and a line two; delete the unit instead</source>
            <translation>A border needs at least three corners and a line two; delete the unit instead</translation>
        </message>
        <message>
            <source>The border would cross itself there; put the corner elsewhere</source>
            <translation>The border would cross itself there; put the corner elsewhere</translation>
        </message>
        <message>
            <source>The corner is no longer there; choose it again</source>
            <translation>The corner is no longer there; choose it again</translation>
        </message>
        <message>
            <source>The line does not cut it in two; begin and end outside</source>
            <translation>The line does not cut it in two; begin and end outside</translation>
        </message>
        <message>
            <source>The drawn line does not cross the border twice; begin and end it on the other side</source>
            <translation>The drawn line does not cross the border twice; begin and end it on the other side</translation>
        </message>
        <message>
            <source>An area needs at least three corners</source>
            <translation>An area needs at least three corners</translation>
        </message>
        <message>
            <source>The drawn border crosses itself; take points back and draw it round</source>
            <translation>The drawn border crosses itself; take points back and draw it round</translation>
        </message>
        <message>
            <source>A point cannot be split</source>
            <translation>A point cannot be split</translation>
        </message>
        <message>
            <source>Only areas with areas and lines with lines can be merged</source>
            <translation>Only areas with areas and lines with lines can be merged</translation>
        </message>
        <message>
            <source>A point has no border to reshape; move it instead</source>
            <translation>A point has no border to reshape; move it instead</translation>
        </message>
        <message>
            <source>There is no gap with units all round it; click inside one, or draw the unit</source>
            <translation>There is no gap with units all round it; click inside one, or draw the unit</translation>
        </message>
        <message>
            <source>A street area needs a line and a width above zero</source>
            <translation>A street area needs a line and a width above zero</translation>
        </message>
        <message>
            <source>The check was cancelled</source>
            <translation>The check was cancelled</translation>
        </message>
        <message>
            <source>No unit held standard %1 in the year before %2, so there is nothing to re-check.</source>
            <translation>No unit held standard %1 in the year before %2, so there is nothing to re-check.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Cancelled.</translation>
        </message>
        <message>
            <source>A sealed sheet stays in its round; abandon it and start another one</source>
            <translation>A sealed sheet stays in its round; abandon it and start another one</translation>
        </message>
        <message>
            <source>The key file %1 cannot be written: %2. Free some space or check the folder.</source>
            <translation>The key file %1 cannot be written: %2. Free some space or check the folder.</translation>
        </message>
        <message>
            <source>The key that opens this round is not on this computer. Open the round on the computer where the key was made.</source>
            <translation>The key that opens this round is not on this computer. Open the round on the computer where the key was made.</translation>
        </message>
        <message>
            <source>The key file %1 cannot be read: %2. Check who may read it.</source>
            <translation>The key file %1 cannot be read: %2. Check who may read it.</translation>
        </message>
        <message>
            <source>The key file %1 is damaged. Put a copy of it back.</source>
            <translation>The key file %1 is damaged. Put a copy of it back.</translation>
        </message>
        <message>
            <source>This computer gives no random numbers, so no key can be made.</source>
            <translation>This computer gives no random numbers, so no key can be made.</translation>
        </message>
        <message>
            <source>There is a key already (%1). It stays, since sheets may be sealed with it.</source>
            <translation>There is a key already (%1). It stays, since sheets may be sealed with it.</translation>
        </message>
        <message>
            <source>There is too little memory to guard the key by a password. Close other programs.</source>
            <translation>There is too little memory to guard the key by a password. Close other programs.</translation>
        </message>
        <message>
            <source>The password does not fit the key. Type it again.</source>
            <translation>The password does not fit the key. Type it again.</translation>
        </message>
        <message>
            <source>The sealed round %1 needs somebody who opens it and has a key; choose the person, and let them make a key on their own computer</source>
            <translation>The sealed round %1 needs somebody who opens it and has a key; choose the person, and let them make a key on their own computer</translation>
        </message>
        <message>
            <source>The round %1 does not exist</source>
            <translation>The round %1 does not exist</translation>
        </message>
        <message>
            <source>The round %1 has inspections already, so its seal stays as it is; make another round</source>
            <translation>The round %1 has inspections already, so its seal stays as it is; make another round</translation>
        </message>
        <message>
            <source>The round %1 has inspections (%2) and stays</source>
            <translation>The round %1 has inspections (%2) and stays</translation>
        </message>
        <message>
            <source>A public key has 32 bytes, not %1</source>
            <translation>A public key has 32 bytes, not %1</translation>
        </message>
        <message>
            <source>The person %1 does not exist</source>
            <translation>The person %1 does not exist</translation>
        </message>
        <message>
            <source>The round %1 is not sealed; its sheets can be read already</source>
            <translation>The round %1 is not sealed; its sheets can be read already</translation>
        </message>
        <message>
            <source>The round %1 is opened by somebody else; ask them to open it</source>
            <translation>The round %1 is opened by somebody else; ask them to open it</translation>
        </message>
        <message>
            <source>None of the sheets of %1 opens with this key; open the round on the computer where the key was made</source>
            <translation>None of the sheets of %1 opens with this key; open the round on the computer where the key was made</translation>
        </message>
        <message>
            <source>This sheet is sealed and can be read only after the round was opened</source>
            <translation>This sheet is sealed and can be read only after the round was opened</translation>
        </message>
        <message>
            <source>Whoever opens this sealed round has no key yet. Let them make one in the round's window on their own computer, then sync.</source>
            <translation>Whoever opens this sealed round has no key yet. Let them make one in the round's window on their own computer, then sync.</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 needs a day for this; give one</source>
            <translation>Version %2 of standard %1 needs a day for this; give one</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is issued and cannot be deleted; retire it instead</source>
            <translation>Version %2 of standard %1 is issued and cannot be deleted; retire it instead</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 has been issued already</source>
            <translation>Version %2 of standard %1 has been issued already</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is a draft; delete it instead of retiring it</source>
            <translation>Version %2 of standard %1 is a draft; delete it instead of retiring it</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 has been retired already</source>
            <translation>Version %2 of standard %1 has been retired already</translation>
        </message>
        <message>
            <source>There is no period %1</source>
            <translation>There is no period %1</translation>
        </message>
        <message>
            <source>Take one side or give a value, not both</source>
            <translation>Take one side or give a value, not both</translation>
        </message>
        <message>
            <source>This is the laptop that you work on; take another one off</source>
            <translation>This is the laptop that you work on; take another one off</translation>
        </message>
        <message>
            <source>Laptop %1 has left no word at this share; nothing keeps files for it</source>
            <translation>Laptop %1 has left no word at this share; nothing keeps files for it</translation>
        </message>
        <message>
            <source>%1 was changed by something else; it is published anew</source>
            <translation>%1 was changed by something else; it is published anew</translation>
        </message>
        <message>
            <source>Some changes were made by a newer version of this program; they are kept and passed on, and show once that version is installed</source>
            <translation>Some changes were made by a newer version of this program; they are kept and passed on, and show once that version is installed</translation>
        </message>
        <message>
            <source>%1 is the same share as %2 under another name; nothing was sent twice, and either name can be used</source>
            <translation>%1 is the same share as %2 under another name; nothing was sent twice, and either name can be used</translation>
        </message>
        <message>
            <source>No laptop %1 has been at this shared file; sync lists those that have, with their ids</source>
            <translation>No laptop %1 has been at this shared file; sync lists those that have, with their ids</translation>
        </message>
        <message>
            <source>%1 laptops are called %2; say which by its id</source>
            <translation>%1 laptops are called %2; say which by its id</translation>
        </message>
        <message>
            <source>The map %1 cannot be read, so it was not copied</source>
            <translation>The map %1 cannot be read, so it was not copied</translation>
        </message>
        <message>
            <source>The cases of %1 cannot be read: %2</source>
            <translation>The cases of %1 cannot be read: %2</translation>
        </message>
        <message>
            <source>There is no value to type here; take a, b or both</source>
            <translation>There is no value to type here; take a, b or both</translation>
        </message>
        <message>
            <source>%1 sheets of %2 are still sealed and would not count. Open their rounds, or give a reason to close without them.</source>
            <translation>%1 sheets of %2 are still sealed and would not count. Open their rounds, or give a reason to close without them.</translation>
        </message>
        <message>
            <source>The result cannot be written to %1: name a file in a folder that exists</source>
            <translation>The result cannot be written to %1: name a file in a folder that exists</translation>
        </message>
        <message>
            <source>%1 is a workbook, a shared file or another database and would be lost; name another file</source>
            <translation>%1 is a workbook, a shared file or another database and would be lost; name another file</translation>
        </message>
        <message>
            <source>%1 closings or reopenings were made that are not there any more.</source>
            <translation>%1 closings or reopenings were made that are not there any more.</translation>
        </message>
        <message>
            <source>There is no period before %1 to compare with.</source>
            <translation>There is no period before %1 to compare with.</translation>
        </message>
        <message>
            <source>Standard %1 does not score unit %2 in %3; attach it first</source>
            <translation>Standard %1 does not score unit %2 in %3; attach it first</translation>
        </message>
        <message>
            <source>%1 does not exist on %2 (%3 to %4): choose another day</source>
            <translation>%1 does not exist on %2 (%3 to %4): choose another day</translation>
        </message>
        <message>
            <source>%1 cannot be replaced on %2: it was inspected later or its period is closed. Choose %3 or a later day</source>
            <translation>%1 cannot be replaced on %2: it was inspected later or its period is closed. Choose %3 or a later day</translation>
        </message>
        <message>
            <source>%1 must be a number, or a number in quotes</source>
            <translation>%1 must be a number, or a number in quotes</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 has no shapes that units of kind %3 can take, so a coordinate system says nothing; leave it out, or choose another layer or kind</source>
            <translation>Layer %1 of file %2 has no shapes that units of kind %3 can take, so a coordinate system says nothing; leave it out, or choose another layer or kind</translation>
        </message>
        <message>
            <source>Columns %1 and %2 look like coordinates; state their coordinate system to place the units, else they wait to be drawn</source>
            <translation>Columns %1 and %2 look like coordinates; state their coordinate system to place the units, else they wait to be drawn</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds areas, and units of kind %3 are lines; choose another layer or kind</source>
            <translation>Layer %1 of file %2 holds areas, and units of kind %3 are lines; choose another layer or kind</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds areas, and units of kind %3 are places; choose another layer or kind</source>
            <translation>Layer %1 of file %2 holds areas, and units of kind %3 are places; choose another layer or kind</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds lines, and units of kind %3 are places; choose another layer or kind</source>
            <translation>Layer %1 of file %2 holds lines, and units of kind %3 are places; choose another layer or kind</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds places, and units of kind %3 are lines; choose another layer or kind</source>
            <translation>Layer %1 of file %2 holds places, and units of kind %3 are lines; choose another layer or kind</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds places, and units of kind %3 are areas; choose another layer or kind</source>
            <translation>Layer %1 of file %2 holds places, and units of kind %3 are areas; choose another layer or kind</translation>
        </message>
        <message>
            <source>%1, %2 are not two numbers; the unit waits to be drawn</source>
            <translation>%1, %2 are not two numbers; the unit waits to be drawn</translation>
        </message>
        <message>
            <source>Code %1 belongs to %2 (%3) already; this row was left out, give it a code of its own</source>
            <translation>Code %1 belongs to %2 (%3) already; this row was left out, give it a code of its own</translation>
        </message>
        <message>
            <source>%1 has not begun; close it when it is over, after %2.</source>
            <translation>%1 has not begun; close it when it is over, after %2.</translation>
        </message>
        <message>
            <source>This draw is kept already as the round %1. Take another seed for another draw, or go on with that round.</source>
            <translation>This draw is kept already as the round %1. Take another seed for another draw, or go on with that round.</translation>
        </message>
        <message>
            <source>%1 has not begun; award the bonus when it has</source>
            <translation>%1 has not begun; award the bonus when it has</translation>
        </message>
        <message>
            <source>Standard %1 does not score unit %2 in %3, so a bonus would count nowhere; attach it first</source>
            <translation>Standard %1 does not score unit %2 in %3, so a bonus would count nowhere; attach it first</translation>
        </message>
        <message>
            <source>An assessment month begins on a day from 1 to %2, not on %1; choose another day</source>
            <translation>An assessment month begins on a day from 1 to %2, not on %1; choose another day</translation>
        </message>
        <message>
            <source>This decision cannot be taken back: the same thing was changed on another computer since. Change it as it stands now</source>
            <translation>This decision cannot be taken back: the same thing was changed on another computer since. Change it as it stands now</translation>
        </message>
        <message>
            <source>… and %1 more of the same</source>
            <translation>… and %1 more of the same</translation>
        </message>
        <message>
            <source>The file is damaged; restore it from a copy (SQLite: %1)</source>
            <translation>The file is damaged; restore it from a copy (SQLite: %1)</translation>
        </message>
        <message>
            <source>The file is not built as it should be: %1; restore it from a copy</source>
            <translation>The file is not built as it should be: %1; restore it from a copy</translation>
        </message>
        <message>
            <source>A link leads nowhere: %1</source>
            <translation>A link leads nowhere: %1</translation>
        </message>
        <message>
            <source>The spatial index of %1 differs from its shapes at row %2</source>
            <translation>The spatial index of %1 differs from its shapes at row %2</translation>
        </message>
        <message>
            <source>A removed unit is still drawn, or a unit is drawn twice: %1</source>
            <translation>A removed unit is still drawn, or a unit is drawn twice: %1</translation>
        </message>
        <message>
            <source>A unit is of a kind that does not exist: %1</source>
            <translation>A unit is of a kind that does not exist: %1</translation>
        </message>
        <message>
            <source>The unit of an inspection was removed: %1</source>
            <translation>The unit of an inspection was removed: %1</translation>
        </message>
        <message>
            <source>The clause of a deduction is not in its standard: %1</source>
            <translation>The clause of a deduction is not in its standard: %1</translation>
        </message>
        <message>
            <source>Recorded changes are missing of laptop %1</source>
            <translation>Recorded changes are missing of laptop %1</translation>
        </message>
        <message>
            <source>Row %2 of %1 was written by another program and is not shared</source>
            <translation>Row %2 of %1 was written by another program and is not shared</translation>
        </message>
        <message>
            <source>A photo was changed or is damaged: %1</source>
            <translation>A photo was changed or is damaged: %1</translation>
        </message>
        <message>
            <source>A photo is missing: %1</source>
            <translation>A photo is missing: %1</translation>
        </message>
        <message>
            <source>… and %1 more photos are missing or damaged</source>
            <translation>… and %1 more photos are missing or damaged</translation>
        </message>
        <message>
            <source>The clauses of standard %1 differ from its document</source>
            <translation>The clauses of standard %1 differ from its document</translation>
        </message>
        <message>
            <source>%1 is damaged: it does not say its version; restore it from a copy in its backups folder</source>
            <translation>%1 is damaged: it does not say its version; restore it from a copy in its backups folder</translation>
        </message>
        <message>
            <source>%1 is damaged: its end is missing; restore it from a copy in its backups folder</source>
            <translation>%1 is damaged: its end is missing; restore it from a copy in its backups folder</translation>
        </message>
        <message>
            <source>A row of %1 is missing that was recorded (%2): another program has removed it. Restore the workbook from a copy</source>
            <translation>A row of %1 is missing that was recorded (%2): another program has removed it. Restore the workbook from a copy</translation>
        </message>
        <message>
            <source>%1 (%2) was removed and has come back: another program has changed the file. Restore the workbook from a copy</source>
            <translation>%1 (%2) was removed and has come back: another program has changed the file. Restore the workbook from a copy</translation>
        </message>
        <message>
            <source>%1 (%2) is gone, though nobody removed it: another program has changed the file. Restore the workbook from a copy</source>
            <translation>%1 (%2) is gone, though nobody removed it: another program has changed the file. Restore the workbook from a copy</translation>
        </message>
        <message>
            <source>%1 (%2): %3 is %5, and the recorded changes say %4. Another program has changed the file; restore the workbook from a copy</source>
            <translation>%1 (%2): %3 is %5, and the recorded changes say %4. Another program has changed the file; restore the workbook from a copy</translation>
        </message>
        <message>
            <source>Another program is using %1; close it there and try again</source>
            <translation>Another program is using %1; close it there and try again</translation>
        </message>
        <message>
            <source>This attachment is there no more</source>
            <translation>This attachment is there no more</translation>
        </message>
        <message>
            <source>The attachment of standard %1 has ended on %2 already; it stays for the closed periods that were scored by it</source>
            <translation>The attachment of standard %1 has ended on %2 already; it stays for the closed periods that were scored by it</translation>
        </message>
        <message>
            <source>%1 units stand in closed periods: their changes hold from today on, and the closed periods keep what they were closed with</source>
            <translation>%1 units stand in closed periods: their changes hold from today on, and the closed periods keep what they were closed with</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is not one of the known words: %3</source>
            <translation>%1 has the value %2, which is not one of the known words: %3</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is too small: it must be %3</source>
            <translation>%1 has the value %2, which is too small: it must be %3</translation>
        </message>
        <message>
            <source>%1 is empty or too short: fill it in</source>
            <translation>%1 is empty or too short: fill it in</translation>
        </message>
        <message>
            <source>The built-in kind of unit %1 was changed by another program</source>
            <translation>The built-in kind of unit %1 was changed by another program</translation>
        </message>
        <message>
            <source>The record of a change was altered by another program: %1 %2, made on %3. Restore the workbook from a copy</source>
            <translation>The record of a change was altered by another program: %1 %2, made on %3. Restore the workbook from a copy</translation>
        </message>
        <message>
            <source>What belongs to %1 is damaged. A laptop that has synced with it puts it right at its next sync; then sync this one again</source>
            <translation>What belongs to %1 is damaged. A laptop that has synced with it puts it right at its next sync; then sync this one again</translation>
        </message>
        <message>
            <source>A part of what belongs to %1 was missing or damaged; this laptop has put back what it knows, the others do the same when they sync</source>
            <translation>A part of what belongs to %1 was missing or damaged; this laptop has put back what it knows, the others do the same when they sync</translation>
        </message>
        <message>
            <source>%1 was damaged or overwritten by something else. It was moved to %2, and the shared file is published anew; nothing was lost</source>
            <translation>%1 was damaged or overwritten by something else. It was moved to %2, and the shared file is published anew; nothing was lost</translation>
        </message>
        <message>
            <source>Standard %1 has no patrol level %2; it has: %3</source>
            <translation>Standard %1 has no patrol level %2; it has: %3</translation>
        </message>
        <message>
            <source>None of the shapes in layer %1 of file %2 can be a unit of kind %3; choose another layer or kind</source>
            <translation>None of the shapes in layer %1 of file %2 can be a unit of kind %3; choose another layer or kind</translation>
        </message>
        <message>
            <source>%1 (%2 to %3) is not closed. Closed on some of its days: %4. Reopen that instead.</source>
            <translation>%1 (%2 to %3) is not closed. Closed on some of its days: %4. Reopen that instead.</translation>
        </message>
        <message>
            <source>%1 is a workbook, not a shared file. Choose another name, or move it away if it was put in the place of the shared file, and sync again</source>
            <translation>%1 is a workbook, not a shared file. Choose another name, or move it away if it was put in the place of the shared file, and sync again</translation>
        </message>
        <message>
            <source>Standard %1 is for the kind of unit %2, which this workbook does not have: check its spelling, or add the kind</source>
            <translation>Standard %1 is for the kind of unit %2, which this workbook does not have: check its spelling, or add the kind</translation>
        </message>
        <message>
            <source>There is no round %1, and no round at all in this workbook yet; plan it first, or write daily, monthly, quarterly, yearly, special, recheck</source>
            <translation>There is no round %1, and no round at all in this workbook yet; plan it first, or write daily, monthly, quarterly, yearly, special, recheck</translation>
        </message>
        <message>
            <source>%1 lies before the year %2; check the year</source>
            <translation>%1 lies before the year %2; check the year</translation>
        </message>
        <message>
            <source>The number of places %1 is a text; write it as a number without quotes</source>
            <translation>The number of places %1 is a text; write it as a number without quotes</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a text in quotes</source>
            <translation>%1 has the value %2: write a text in quotes</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a number without quotes</source>
            <translation>%1 has the value %2: write a number without quotes</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a whole number without quotes</source>
            <translation>%1 has the value %2: write a whole number without quotes</translation>
        </message>
        <message>
            <source>%1 has the value %2: write true or false without quotes</source>
            <translation>%1 has the value %2: write true or false without quotes</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a list in [ ]</source>
            <translation>%1 has the value %2: write a list in [ ]</translation>
        </message>
        <message>
            <source>%1 has the value %2: write entries in { }</source>
            <translation>%1 has the value %2: write entries in { }</translation>
        </message>
        <message>
            <source>%3 was changed meanwhile (%1, %2); look at it again and repeat</source>
            <translation>%3 was changed meanwhile (%1, %2); look at it again and repeat</translation>
        </message>
        <message>
            <source>%2 was removed meanwhile (%1); look again and repeat</source>
            <translation>%2 was removed meanwhile (%1); look again and repeat</translation>
        </message>
        <message>
            <source>No shared file is named; give its path, for example on the shared drive</source>
            <translation>No shared file is named; give its path, for example on the shared drive</translation>
        </message>
        <message>
            <source>%1 is not a plain file; choose another name for the shared file</source>
            <translation>%1 is not a plain file; choose another name for the shared file</translation>
        </message>
        <message>
            <source>Nothing can be stored in %1; choose another folder for the shared file</source>
            <translation>Nothing can be stored in %1; choose another folder for the shared file</translation>
        </message>
        <message>
            <source>%1 was closed with the %3 %2, which is not there any more.</source>
            <translation>%1 was closed with the %3 %2, which is not there any more.</translation>
        </message>
        <message>
            <source>%1 was closed with the %3 %2, which was changed since.</source>
            <translation>%1 was closed with the %3 %2, which was changed since.</translation>
        </message>
        <message>
            <source>The drive with %1 is no longer connected; connect it again and sync once more, nothing is lost on this laptop</source>
            <translation>The drive with %1 is no longer connected; connect it again and sync once more, nothing is lost on this laptop</translation>
        </message>
        <message>
            <source>%1 could not be read or written: the disk, the stick or the network reports a failure; check it and sync again</source>
            <translation>%1 could not be read or written: the disk, the stick or the network reports a failure; check it and sync again</translation>
        </message>
        <message>
            <source>The key of whoever opens this sealed round is damaged, so nothing was saved. Plan another round with somebody else as its opener.</source>
            <translation>The key of whoever opens this sealed round is damaged, so nothing was saved. Plan another round with somebody else as its opener.</translation>
        </message>
        <message>
            <source>%1 is there, and this workbook would bring %2 units of its own, which would stand beside those of the others for everybody. Nothing was changed; join with a new workbook, or leave out --join-empty</source>
            <translation>%1 is there, and this workbook would bring %2 units of its own, which would stand beside those of the others for everybody. Nothing was changed; join with a new workbook, or leave out --join-empty</translation>
        </message>
        <message>
            <source>This workbook brought %1 units of its own, which stand beside those of the others for everybody now. Where this is another office's shared file, delete them here and sync again</source>
            <translation>This workbook brought %1 units of its own, which stand beside those of the others for everybody now. Where this is another office's shared file, delete them here and sync again</translation>
        </message>
        <message>
            <source>Only what came too late for a closed period takes a reason; leave out --reason</source>
            <translation>Only what came too late for a closed period takes a reason; leave out --reason</translation>
        </message>
        <message>
            <source>%1 is a copy of the shared file %2, not another name of it. What is sent to one reaches the other only when somebody syncs with both; nothing is lost by it. Agree on one of them and put the other away</source>
            <translation>%1 is a copy of the shared file %2, not another name of it. What is sent to one reaches the other only when somebody syncs with both; nothing is lost by it. Agree on one of them and put the other away</translation>
        </message>
        <message>
            <source>%1 holds the share that this workbook knew as %2, where it is not found now: it was moved or copied, or that drive is not connected. Nothing was sent twice. Where both go on being used, what is sent to one reaches the other only when somebody syncs with both</source>
            <translation>%1 holds the share that this workbook knew as %2, where it is not found now: it was moved or copied, or that drive is not connected. Nothing was sent twice. Where both go on being used, what is sent to one reaches the other only when somebody syncs with both</translation>
        </message>
        <message>
            <source>Taking a reopens %1 and needs a reason: add --reason, or give it by --value alone</source>
            <translation>Taking a reopens %1 and needs a reason: add --reason, or give it by --value alone</translation>
        </message>
        <message>
            <source>The map %1 holds no shapes, so there is nothing to show: export it again, or choose another file</source>
            <translation>The map %1 holds no shapes, so there is nothing to show: export it again, or choose another file</translation>
        </message>
        <message>
            <source>The same was decided on another computer too, so this step cannot be taken back or repeated. Where the decisions differ, the inbox asks again</source>
            <translation>The same was decided on another computer too, so this step cannot be taken back or repeated. Where the decisions differ, the inbox asks again</translation>
        </message>
        <message>
            <source>The name of a shared file ends in .sqlite, that of %1 does not. Nothing was changed; name for example %2</source>
            <translation>The name of a shared file ends in .sqlite, that of %1 does not. Nothing was changed; name for example %2</translation>
        </message>
        <message>
            <source>%1 lies inside what belongs to another shared file. Nothing was changed; choose a place outside the folder that ends in .sync</source>
            <translation>%1 lies inside what belongs to another shared file. Nothing was changed; choose a place outside the folder that ends in .sync</translation>
        </message>
        <message>
            <source>%1 is not there, but %2 in the same folder already holds this work. Nothing was changed; sync with %2, or choose another folder for a further shared file</source>
            <translation>%1 is not there, but %2 in the same folder already holds this work. Nothing was changed; sync with %2, or choose another folder for a further shared file</translation>
        </message>
        <message>
            <source>%1 is a new shared file of its own. %2 lies in the same folder; where that was meant, join it with a new workbook and delete this one</source>
            <translation>%1 is a new shared file of its own. %2 lies in the same folder; where that was meant, join it with a new workbook and delete this one</translation>
        </message>
        <message>
            <source>%1 is a new, further shared file; this workbook belongs to %2. What is sent to one reaches the other only when somebody syncs with both, as with a USB stick that is carried</source>
            <translation>%1 is a new, further shared file; this workbook belongs to %2. What is sent to one reaches the other only when somebody syncs with both, as with a USB stick that is carried</translation>
        </message>
        <message>
            <source>What this step did was changed since by a decision or on another computer, so it can be neither undone nor repeated and stays as it is. The next undo takes back the step before it</source>
            <translation>What this step did was changed since by a decision or on another computer, so it can be neither undone nor repeated and stays as it is. The next undo takes back the step before it</translation>
        </message>
        <message>
            <source>%1 has %2 inspections and must stay; end its validity instead</source>
            <translation>%1 has %2 inspections and must stay; end its validity instead</translation>
        </message>
        <message>
            <source>%1 had gone back to an earlier state, as after a backup was restored: %2 pieces that had been there were missing. This laptop has put back what it knows, the others do the same when they sync</source>
            <translation>%1 had gone back to an earlier state, as after a backup was restored: %2 pieces that had been there were missing. This laptop has put back what it knows, the others do the same when they sync</translation>
        </message>
        <message>
            <source>This laptop lacks pieces of what others sent, so it left %1 as another one published it. Once a laptop that has them has synced, sync again</source>
            <translation>This laptop lacks pieces of what others sent, so it left %1 as another one published it. Once a laptop that has them has synced, sync again</translation>
        </message>
        <message>
            <source>The shared file %1 was begun but could not be filled: there is no space left, or the drive failed. Nothing is lost on this laptop. Free some space or see to the drive and sync again, it goes on from there; to use another place instead, delete %2</source>
            <translation>The shared file %1 was begun but could not be filled: there is no space left, or the drive failed. Nothing is lost on this laptop. Free some space or see to the drive and sync again, it goes on from there; to use another place instead, delete %2</translation>
        </message>
        <message>
            <source>The file %1 cannot be read as a map: it is damaged or of an unknown kind. Copy or export it again, or choose a file of another kind (GeoPackage, MBTiles, GeoTIFF, shapefile …)</source>
            <translation>The file %1 cannot be read as a map: it is damaged or of an unknown kind. Copy or export it again, or choose a file of another kind (GeoPackage, MBTiles, GeoTIFF, shapefile …)</translation>
        </message>
        <message>
            <source>The shared file is there already and is called %1; %2 differs in capital letters only. Nothing was changed; name it as it is called there</source>
            <translation>The shared file is there already and is called %1; %2 differs in capital letters only. Nothing was changed; name it as it is called there</translation>
        </message>
    </context>
    <context>
        <name>Explanation</name>
        <message>
            <source>Not inspected in this period, so there is no score.</source>
            <translation>Not inspected in this period, so there is no score.</translation>
        </message>
        <message>
            <source>Nothing of the standard applies, so there is no score.</source>
            <translation>Nothing of the standard applies, so there is no score.</translation>
        </message>
        <message>
            <source>mean of %1</source>
            <translation>mean of %1</translation>
        </message>
        <message>
            <source> + bonus %1</source>
            <translation> + bonus %1</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>not applicable</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1, the latest inspection</source>
            <translation>%1, the latest inspection</translation>
        </message>
        <message>
            <source>%1, the worst inspection</source>
            <translation>%1, the worst inspection</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 × %2 (%3)</source>
            <translation>%1 × %2 (%3)</translation>
        </message>
        <message>
            <source>not measured: %1</source>
            <translation>not measured: %1</translation>
        </message>
        <message>
            <source>veto: %1</source>
            <translation>veto: %1</translation>
        </message>
        <message>
            <source>clause %1 is not in the standard</source>
            <translation>clause %1 is not in the standard</translation>
        </message>
        <message>
            <source>fell below the grade again, stars taken</source>
            <translation>fell below the grade again, stars taken</translation>
        </message>
        <message>
            <source>no score for %1</source>
            <translation>no score for %1</translation>
        </message>
        <message>
            <source>no size to weigh %1 with</source>
            <translation>no size to weigh %1 with</translation>
        </message>
        <message>
            <source>no sheet from: %1</source>
            <translation>no sheet from: %1</translation>
        </message>
        <message>
            <source>a sheet from an unknown source: %1</source>
            <translation>a sheet from an unknown source: %1</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation> (%1)</translation>
        </message>
        <message>
            <source>mean of the %1 units below: %2</source>
            <translation>mean of the %1 units below: %2</translation>
        </message>
        <message>
            <source>; but vetoed by %1, so the result is failed whatever the score</source>
            <translation>; but vetoed by %1, so the result is failed whatever the score</translation>
        </message>
        <message>
            <source>None of the %1 units below it has a score, so there is none.</source>
            <translation>None of the %1 units below it has a score, so there is none.</translation>
        </message>
        <message>
            <source>%1 (%2): %3</source>
            <translation>%1 (%2): %3</translation>
        </message>
        <message>
            <source>not inspected, not counted</source>
            <translation>not inspected, not counted</translation>
        </message>
        <message>
            <source>not applicable, not counted</source>
            <translation>not applicable, not counted</translation>
        </message>
        <message>
            <source>%1 people</source>
            <translation>%1 people</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>not put right</translation>
        </message>
        <message>
            <source>found again</source>
            <translation>found again</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n place(s)</source>
            <translation>
                <numerusform>%1, %n place</numerusform>
                <numerusform>%1, %n places</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: added after the closing</source>
            <translation>%1: added after the closing</translation>
        </message>
        <message>
            <source>%1: removed after the closing</source>
            <translation>%1: removed after the closing</translation>
        </message>
        <message>
            <source>%1: voided after the closing (%2)</source>
            <translation>%1: voided after the closing (%2)</translation>
        </message>
        <message>
            <source>Inspected, but every sheet is sealed: there is no score before the round is opened.</source>
            <translation>Inspected, but every sheet is sealed: there is no score before the round is opened.</translation>
        </message>
        <message>
            <source>sealed sheets, not opened yet: %1</source>
            <translation>sealed sheets, not opened yet: %1</translation>
        </message>
        <message>
            <source>Its inspections are no longer there as they were when the period was closed; the checks say what was changed.</source>
            <translation>Its inspections are no longer there as they were when the period was closed; the checks say what was changed.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Left outside by decision (%1)</source>
            <translation>Left outside by decision (%1)</translation>
        </message>
        <message>
            <source>Left outside by decision: %1 (%2)</source>
            <translation>Left outside by decision: %1 (%2)</translation>
        </message>
        <message>
            <source>Since the closing this unit was found to be the same as %1. In the closed period they stand apart until it is reopened.</source>
            <translation>Since the closing this unit was found to be the same as %1. In the closed period they stand apart until it is reopened.</translation>
        </message>
        <message>
            <source>inspections after its end, not counted: %1</source>
            <translation>inspections after its end, not counted: %1</translation>
        </message>
    </context>
    <context>
        <name>FieldNames</name>
        <message>
            <source>person</source>
            <translation>person</translation>
        </message>
        <message>
            <source>kind of unit</source>
            <translation>kind of unit</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>unit</translation>
        </message>
        <message>
            <source>units that are places</source>
            <translation>units that are places</translation>
        </message>
        <message>
            <source>units that are lines</source>
            <translation>units that are lines</translation>
        </message>
        <message>
            <source>units that are areas</source>
            <translation>units that are areas</translation>
        </message>
        <message>
            <source>link of merged and split units</source>
            <translation>link of merged and split units</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>standard</translation>
        </message>
        <message>
            <source>attachment of a standard</source>
            <translation>attachment of a standard</translation>
        </message>
        <message>
            <source>period</source>
            <translation>period</translation>
        </message>
        <message>
            <source>round</source>
            <translation>round</translation>
        </message>
        <message>
            <source>unit of a round</source>
            <translation>unit of a round</translation>
        </message>
        <message>
            <source>inspection</source>
            <translation>inspection</translation>
        </message>
        <message>
            <source>deduction</source>
            <translation>deduction</translation>
        </message>
        <message>
            <source>entered value</source>
            <translation>entered value</translation>
        </message>
        <message>
            <source>bonus</source>
            <translation>bonus</translation>
        </message>
        <message>
            <source>photo</source>
            <translation>photo</translation>
        </message>
        <message>
            <source>case</source>
            <translation>case</translation>
        </message>
        <message>
            <source>step of a case</source>
            <translation>step of a case</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>closing</translation>
        </message>
        <message>
            <source>decision</source>
            <translation>decision</translation>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation>Coordinate system</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Shape</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Round</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>Cell size</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Extent</translation>
        </message>
        <message>
            <source>Within</source>
            <translation>Within</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>Prefix</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>Share to draw</source>
            <translation>Share to draw</translation>
        </message>
        <message>
            <source>Re-check of</source>
            <translation>Re-check of</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Content</translation>
        </message>
    </context>
    <context>
        <name>GridPanel</name>
        <message>
            <source>Within</source>
            <translation>Within</translation>
        </message>
        <message>
            <source>Side of a cell</source>
            <translation>Side of a cell</translation>
        </message>
        <message>
            <source>Turned by</source>
            <translation>Turned by</translation>
        </message>
        <message>
            <source>°</source>
            <translation>°</translation>
        </message>
        <message>
            <source>Drop slivers under</source>
            <translation>Drop slivers under</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Codes begin with</source>
            <translation>Codes begin with</translation>
        </message>
        <message>
            <source>from the unit's code</source>
            <translation>from the unit's code</translation>
        </message>
        <message>
            <source>Make the cells</source>
            <translation>Make the cells</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>First steps</source>
            <translation>First steps</translation>
        </message>
        <message>
            <source>File: make a workbook, or look around in the demo township.</source>
            <translation>File: make a workbook, or look around in the demo township.</translation>
        </message>
        <message>
            <source>File: import units from a file, or Draw: draw villages, roads and cells on the map.</source>
            <translation>File: import units from a file, or Draw: draw villages, roads and cells on the map.</translation>
        </message>
        <message>
            <source>Inspect: attach a standard to the units. Now each of them has a checklist.</source>
            <translation>Inspect: attach a standard to the units. Now each of them has a checklist.</translation>
        </message>
        <message>
            <source>Click a unit on the map or in the list, press + beside a clause. That is a deduction; it is stored at once.</source>
            <translation>Click a unit on the map or in the list, press + beside a clause. That is a deduction; it is stored at once.</translation>
        </message>
        <message>
            <source>Drop photos on it. A click on the map or the GPS receiver gives the place.</source>
            <translation>Drop photos on it. A click on the map or the GPS receiver gives the place.</translation>
        </message>
        <message>
            <source>Finish the inspection. From then on it counts.</source>
            <translation>Finish the inspection. From then on it counts.</translation>
        </message>
        <message>
            <source>Reports: the ranking, the star-rating map, the scoresheet.</source>
            <translation>Reports: the ranking, the star-rating map, the scoresheet.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>find a unit; Enter: show it on the map</source>
            <translation>find a unit; Enter: show it on the map</translation>
        </message>
        <message>
            <source>go to the checklist</source>
            <translation>go to the checklist</translation>
        </message>
        <message>
            <source>choose a clause</source>
            <translation>choose a clause</translation>
        </message>
        <message>
            <source>one place more, one less (also → ←)</source>
            <translation>one place more, one less (also → ←)</translation>
        </message>
        <message>
            <source>set the number of places</source>
            <translation>set the number of places</translation>
        </message>
        <message>
            <source>go into the field of a clause whose value is entered</source>
            <translation>go into the field of a clause whose value is entered</translation>
        </message>
        <message>
            <source>finish the inspection</source>
            <translation>finish the inspection</translation>
        </message>
        <message>
            <source>next unit in the list</source>
            <translation>next unit in the list</translation>
        </message>
        <message>
            <source>undo, redo</source>
            <translation>undo, redo</translation>
        </message>
        <message>
            <source>the unit's attributes</source>
            <translation>the unit's attributes</translation>
        </message>
        <message>
            <source>on a photo or a deduction: delete it; in a finished inspection: void it</source>
            <translation>on a photo or a deduction: delete it; in a finished inspection: void it</translation>
        </message>
        <message>
            <source>ranking, map, scoresheet</source>
            <translation>ranking, map, scoresheet</translation>
        </message>
        <message>
            <source>on the map</source>
            <translation>on the map</translation>
        </message>
        <message>
            <source>arrows: move; + −: zoom; Home: everything; wheel: zoom at the pointer</source>
            <translation>arrows: move; + −: zoom; Home: everything; wheel: zoom at the pointer</translation>
        </message>
        <message>
            <source>while drawing</source>
            <translation>while drawing</translation>
        </message>
        <message>
            <source>Enter or double click: done; Backspace: one point back; Esc: stop</source>
            <translation>Enter or double click: done; Backspace: one point back; Esc: stop</translation>
        </message>
        <message>
            <source>Keys and first steps</source>
            <translation>Keys and first steps</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Shirong %1&lt;/h3&gt;&lt;p&gt;An offline map for city-appearance inspection.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 2 or later. Maps are drawn by QGIS core.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Shirong %1&lt;/h3&gt;&lt;p&gt;An offline map for city-appearance inspection.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 2 or later. Maps are drawn by QGIS core.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>sync now, what is to be decided</source>
            <translation>sync now, what is to be decided</translation>
        </message>
        <message>
            <source>fold or unfold the column with the list, the column on the right</source>
            <translation>fold or unfold the column with the list, the column on the right</translation>
        </message>
    </context>
    <context>
        <name>IdentifyTexts</name>
        <message>
            <source>expressway</source>
            <translation>expressway</translation>
        </message>
        <message>
            <source>main road</source>
            <translation>main road</translation>
        </message>
        <message>
            <source>street</source>
            <translation>street</translation>
        </message>
        <message>
            <source>path</source>
            <translation>path</translation>
        </message>
        <message>
            <source>railway</source>
            <translation>railway</translation>
        </message>
        <message>
            <source>water</source>
            <translation>water</translation>
        </message>
        <message>
            <source>green</source>
            <translation>green</translation>
        </message>
        <message>
            <source>farmland</source>
            <translation>farmland</translation>
        </message>
        <message>
            <source>building</source>
            <translation>building</translation>
        </message>
        <message>
            <source>residential</source>
            <translation>residential</translation>
        </message>
        <message>
            <source>place</source>
            <translation>place</translation>
        </message>
        <message>
            <source>No unit here</source>
            <translation>No unit here</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Standards</source>
            <translation>Standards</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>Open cases</translation>
        </message>
        <message>
            <source>Also here</source>
            <translation>Also here</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>shops</source>
            <translation>shops</translation>
        </message>
        <message>
            <source>works</source>
            <translation>works</translation>
        </message>
        <message>
            <source>other feature</source>
            <translation>other feature</translation>
        </message>
    </context>
    <context>
        <name>LongJob</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>MapOverlay</name>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>%1 km²</source>
            <translation>%1 km²</translation>
        </message>
        <message>
            <source>%1 m²</source>
            <translation>%1 m²</translation>
        </message>
        <message>
            <source>%1, border %2</source>
            <translation>%1, border %2</translation>
        </message>
        <message>
            <source>N</source>
            <comment>north arrow</comment>
            <translation>N</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Who works here?</source>
            <translation>Who works here?</translation>
        </message>
        <message>
            <source>Every inspection names who made it. This is asked once.</source>
            <translation>Every inspection names who made it. This is asked once.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Folder</source>
            <comment>All other platforms</comment>
            <translation>Folder</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Size</source>
            <translation>Size</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Yes</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;No</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
    </context>
    <context>
        <name>RatingMap</name>
        <message>
            <source>Legend</source>
            <translation>Legend</translation>
        </message>
        <message>
            <source>km</source>
            <translation>km</translation>
        </message>
        <message>
            <source>m</source>
            <translation>m</translation>
        </message>
        <message>
            <source>Star-rating map</source>
            <translation>Star-rating map</translation>
        </message>
        <message>
            <source>Period: %1</source>
            <translation>Period: %1</translation>
        </message>
        <message>
            <source>Compiled by: %1</source>
            <translation>Compiled by: %1</translation>
        </message>
        <message>
            <source>Date: %1</source>
            <translation>Date: %1</translation>
        </message>
        <message>
            <source>Map review number: %1</source>
            <translation>Map review number: %1</translation>
        </message>
        <message>
            <source>Units: %1</source>
            <translation>Units: %1</translation>
        </message>
        <message>
            <source>CRS: CGCS2000, 3-degree Gauss-Krüger zone, central meridian %1° E (EPSG:%2)</source>
            <translation>CRS: CGCS2000, 3-degree Gauss-Krüger zone, central meridian %1° E (EPSG:%2)</translation>
        </message>
        <message>
            <source>%1 others</source>
            <translation>%1 others</translation>
        </message>
        <message>
            <source>%1-%2-%3</source>
            <translation>%1-%2-%3</translation>
        </message>
        <message>
            <source>%1, compared with %2</source>
            <translation>%1, compared with %2</translation>
        </message>
        <message>
            <source>Map of scores</source>
            <translation>Map of scores</translation>
        </message>
        <message>
            <source>Map of what was inspected</source>
            <translation>Map of what was inspected</translation>
        </message>
        <message>
            <source>Map of open cases</source>
            <translation>Map of open cases</translation>
        </message>
        <message>
            <source>Map of responsible heads</source>
            <translation>Map of responsible heads</translation>
        </message>
        <message>
            <source>Map of changed scores</source>
            <translation>Map of changed scores</translation>
        </message>
        <message>
            <source>Map of changed ranks</source>
            <translation>Map of changed ranks</translation>
        </message>
        <message>
            <source>N</source>
            <comment>north</comment>
            <translation>N</translation>
        </message>
        <message>
            <source>%1    Standard: %2</source>
            <translation>%1    Standard: %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>RoundTexts</name>
        <message>
            <source>daily</source>
            <translation>daily</translation>
        </message>
        <message>
            <source>monthly</source>
            <translation>monthly</translation>
        </message>
        <message>
            <source>quarterly</source>
            <translation>quarterly</translation>
        </message>
        <message>
            <source>yearly</source>
            <translation>yearly</translation>
        </message>
        <message>
            <source>special</source>
            <translation>special</translation>
        </message>
        <message>
            <source>re-check</source>
            <translation>re-check</translation>
        </message>
        <message>
            <source>sealed for %1</source>
            <translation>sealed for %1</translation>
        </message>
        <message>
            <source>opened %1, %2 came later</source>
            <translation>opened %1, %2 came later</translation>
        </message>
        <message>
            <source>opened %1</source>
            <translation>opened %1</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>drawn</translation>
        </message>
        <message>
            <source>must-check</source>
            <translation>must-check</translation>
        </message>
    </context>
    <context>
        <name>Scoresheet</name>
        <message>
            <source>%1: scoresheet</source>
            <translation>%1: scoresheet</translation>
        </message>
        <message>
            <source>Period: %1 (%2 to %3)</source>
            <translation>Period: %1 (%2 to %3)</translation>
        </message>
        <message>
            <source>Compiled by: %1</source>
            <translation>Compiled by: %1</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>Ranking</translation>
        </message>
        <message>
            <source>No unit is scored by this standard in this period</source>
            <translation>No unit is scored by this standard in this period</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rank</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>Bonus</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Stars</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Not applicable</translation>
        </message>
        <message>
            <source>Not inspected</source>
            <translation>Not inspected</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Points off</source>
            <translation>Points off</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>Deductions</source>
            <translation>Deductions</translation>
        </message>
        <message>
            <source>%1: deductions</source>
            <translation>%1: deductions</translation>
        </message>
        <message>
            <source>No deductions in this period</source>
            <translation>No deductions in this period</translation>
        </message>
        <message>
            <source>Made by:</source>
            <translation>Made by:</translation>
        </message>
        <message>
            <source>Checked by:</source>
            <translation>Checked by:</translation>
        </message>
        <message>
            <source>Issued by:</source>
            <translation>Issued by:</translation>
        </message>
        <message>
            <source>(seal)</source>
            <translation>(seal)</translation>
        </message>
        <message>
            <source>Bonus
(ledger)</source>
            <translation>Bonus
(ledger)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>Carried over</translation>
        </message>
        <message>
            <source>Awarded</source>
            <translation>Awarded</translation>
        </message>
        <message>
            <source>Counted in the score</source>
            <translation>Counted in the score</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>; </source>
            <translation>; </translation>
        </message>
        <message>
            <source>Bonuses are kept in the year's ledger for the year-end assessment; they are no part of this score.</source>
            <translation>Bonuses are kept in the year's ledger for the year-end assessment; they are no part of this score.</translation>
        </message>
        <message>
            <source>Bonuses are part of the score, at most %1 a period.</source>
            <translation>Bonuses are part of the score, at most %1 a period.</translation>
        </message>
        <message>
            <source>Bonuses are part of the score, up to its full mark.</source>
            <translation>Bonuses are part of the score, up to its full mark.</translation>
        </message>
        <message>
            <source>This standard counts no bonuses; they are only listed.</source>
            <translation>This standard counts no bonuses; they are only listed.</translation>
        </message>
        <message>
            <source>%1: monthly scoresheet</source>
            <translation>%1: monthly scoresheet</translation>
        </message>
        <message>
            <source>%1: bonuses</source>
            <translation>%1: bonuses</translation>
        </message>
        <message>
            <source>%1-%2</source>
            <comment>year and month</comment>
            <translation>%1-%2</translation>
        </message>
        <message>
            <source>quarter %2 of %1</source>
            <translation>quarter %2 of %1</translation>
        </message>
        <message>
            <source>first half of %1</source>
            <translation>first half of %1</translation>
        </message>
        <message>
            <source>second half of %1</source>
            <translation>second half of %1</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>year %1</translation>
        </message>
        <message>
            <source>Bonuses</source>
            <translation>Bonuses</translation>
        </message>
        <message>
            <source>Vetoed</source>
            <translation>Vetoed</translation>
        </message>
        <message>
            <source>Late (not counted): %1 points</source>
            <translation>Late (not counted): %1 points</translation>
        </message>
        <message>
            <source>Inspected, sealed</source>
            <translation>Inspected, sealed</translation>
        </message>
        <message>
            <source>%1 turned out to be one unit after the period was closed; they stand apart here until it is reopened.</source>
            <translation>%1 turned out to be one unit after the period was closed; they stand apart here until it is reopened.</translation>
        </message>
        <message>
            <source> and </source>
            <translation> and </translation>
        </message>
    </context>
    <context>
        <name>StandardDraft</name>
        <message>
            <source>New clause</source>
            <translation>New clause</translation>
        </message>
        <message>
            <source>New section</source>
            <translation>New section</translation>
        </message>
        <message>
            <source>The standard has no name: give it one.</source>
            <translation>The standard has no name: give it one.</translation>
        </message>
        <message>
            <source>Section %1 has no name: give it one.</source>
            <translation>Section %1 has no name: give it one.</translation>
        </message>
        <message>
            <source>Section %1 has no clause: add one or remove the section.</source>
            <translation>Section %1 has no clause: add one or remove the section.</translation>
        </message>
        <message>
            <source>Clause %1 has no name: give it one.</source>
            <translation>Clause %1 has no name: give it one.</translation>
        </message>
        <message>
            <source>Two grades begin at %1, so they overlap: let each begin at a score of its own.</source>
            <translation>Two grades begin at %1, so they overlap: let each begin at a score of its own.</translation>
        </message>
        <message>
            <source>Two numbers of stars begin at %1, so they overlap: let each begin at a score of its own.</source>
            <translation>Two numbers of stars begin at %1, so they overlap: let each begin at a score of its own.</translation>
        </message>
        <message>
            <source>The full score is not above 0: write what a unit without any finding gets, such as 100.</source>
            <translation>The full score is not above 0: write what a unit without any finding gets, such as 100.</translation>
        </message>
        <message>
            <source>%1 v%2</source>
            <translation>%1 v%2</translation>
        </message>
    </context>
    <context>
        <name>SyncTexts</name>
        <message>
            <source>%1 sent</source>
            <translation>%1 sent</translation>
        </message>
        <message>
            <source>%1 received</source>
            <translation>%1 received</translation>
        </message>
        <message>
            <source>%1 still with other computers</source>
            <translation>%1 still with other computers</translation>
        </message>
        <message>
            <source>Photos: %1.</source>
            <translation>Photos: %1.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Fetch</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Publish</translation>
        </message>
        <message>
            <source>%1: %2 %</source>
            <translation>%1: %2 %</translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1: %2 of %3</translation>
        </message>
        <message>
            <source>%1…</source>
            <translation>%1…</translation>
        </message>
        <message>
            <source>The shared file was created. Other computers can join it now.</source>
            <translation>The shared file was created. Other computers can join it now.</translation>
        </message>
        <message>
            <source>This workbook has joined the shared file.</source>
            <translation>This workbook has joined the shared file.</translation>
        </message>
        <message>
            <source>Both sides had everything already.</source>
            <translation>Both sides had everything already.</translation>
        </message>
        <message>
            <source>%1 changes sent, %2 received.</source>
            <translation>%1 changes sent, %2 received.</translation>
        </message>
        <message>
            <source>%1 of them met changes made elsewhere and were merged.</source>
            <translation>%1 of them met changes made elsewhere and were merged.</translation>
        </message>
        <message>
            <source>%1 to decide.</source>
            <translation>%1 to decide.</translation>
        </message>
        <message>
            <source>%1 pieces wait for what other computers have not sent yet.</source>
            <translation>%1 pieces wait for what other computers have not sent yet.</translation>
        </message>
        <message>
            <source>The shared file was written anew; QGIS shows it coloured by stars.</source>
            <translation>The shared file was written anew; QGIS shows it coloured by stars.</translation>
        </message>
        <message>
            <source>Synced: %1 changes sent, %2 received.</source>
            <translation>Synced: %1 changes sent, %2 received.</translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>today %1</translation>
        </message>
        <message>
            <source>%1 days ago (%2)</source>
            <translation>%1 days ago (%2)</translation>
        </message>
        <message>
            <source>%1 follow at the next sync</source>
            <translation>%1 follow at the next sync</translation>
        </message>
        <message>
            <source>This workbook has joined the shared file: %1 changes sent, %2 received.</source>
            <translation>This workbook has joined the shared file: %1 changes sent, %2 received.</translation>
        </message>
        <message>
            <source>This workbook was restored from a backup or copied from another computer. It has got an identity of its own, and nothing is lost.</source>
            <translation>This workbook was restored from a backup or copied from another computer. It has got an identity of its own, and nothing is lost.</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>not applicable</translation>
        </message>
        <message>
            <source>not inspected</source>
            <translation>not inspected</translation>
        </message>
        <message>
            <source>%1-%2</source>
            <translation>%1-%2</translation>
        </message>
        <message>
            <source>quarter %2 of %1</source>
            <translation>quarter %2 of %1</translation>
        </message>
        <message>
            <source>first half of %1</source>
            <translation>first half of %1</translation>
        </message>
        <message>
            <source>second half of %1</source>
            <translation>second half of %1</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>year %1</translation>
        </message>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1 (%2 to %3)</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>inspected, sealed</source>
            <translation>inspected, sealed</translation>
        </message>
    </context>
    <context>
        <name>UnitForm</name>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>Ranking group</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>Responsible head</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Size</translation>
        </message>
    </context>
    <context>
        <name>UnitLooks</name>
        <message>
            <source>Not inspected</source>
            <translation>Not inspected</translation>
        </message>
        <message>
            <source>Cases: %1</source>
            <translation>Cases: %1</translation>
        </message>
        <message>
            <source>No head named</source>
            <translation>No head named</translation>
        </message>
        <message>
            <source>No open case</source>
            <translation>No open case</translation>
        </message>
        <message>
            <source>1–2 open cases</source>
            <translation>1–2 open cases</translation>
        </message>
        <message>
            <source>3–5 open cases</source>
            <translation>3–5 open cases</translation>
        </message>
        <message>
            <source>6 and more open cases</source>
            <translation>6 and more open cases</translation>
        </message>
        <message>
            <source>▼ worse</source>
            <translation>▼ worse</translation>
        </message>
        <message>
            <source>＝ the same</source>
            <translation>＝ the same</translation>
        </message>
        <message>
            <source>▲ better</source>
            <translation>▲ better</translation>
        </message>
        <message>
            <source>— nothing to compare</source>
            <translation>— nothing to compare</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Not applicable</translation>
        </message>
        <message>
            <source>Inspected</source>
            <translation>Inspected</translation>
        </message>
        <message>
            <source>No star</source>
            <translation>No star</translation>
        </message>
        <message>
            <source>Below 60</source>
            <translation>Below 60</translation>
        </message>
        <message>
            <source>90 and more</source>
            <translation>90 and more</translation>
        </message>
    </context>
    <context>
        <name>UnitsForm</name>
        <message>
            <source>Ranking group</source>
            <translation>Ranking group</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Write into all chosen</source>
            <translation>Write into all chosen</translation>
        </message>
    </context>
    <context>
        <name>VisitTexts</name>
        <message>
            <source>%1 × %2, −%3</source>
            <translation>%1 × %2, −%3</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>… and %1 more</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 points</translation>
        </message>
        <message>
            <source>no score</source>
            <translation>no score</translation>
        </message>
        <message>
            <source>no deductions</source>
            <translation>no deductions</translation>
        </message>
        <message numerus="yes">
            <source>%n deduction(s):</source>
            <translation>
                <numerusform>%n deduction:</numerusform>
                <numerusform>%n deductions:</numerusform>
            </translation>
        </message>
        <message>
            <source>note: %1</source>
            <translation>note: %1</translation>
        </message>
        <message>
            <source>both give all units the same scores</source>
            <translation>both give all units the same scores</translation>
        </message>
        <message>
            <source>not among the units</source>
            <translation>not among the units</translation>
        </message>
        <message>
            <source>not inspected</source>
            <translation>not inspected</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::AttachDialog</name>
        <message>
            <source>Attach standards</source>
            <translation>Attach standards</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>all units of the kind</source>
            <translation>all units of the kind</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Scores</translation>
        </message>
        <message>
            <source>only from</source>
            <translation>only from</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Valid</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>Attach</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Detach</source>
            <translation>Detach</translation>
        </message>
        <message>
            <source>only %1</source>
            <translation>only %1</translation>
        </message>
        <message>
            <source>all: %1</source>
            <translation>all: %1</translation>
        </message>
        <message>
            <source>%1 is attached.</source>
            <translation>%1 is attached.</translation>
        </message>
        <message>
            <source>%1 ends on %2: closed periods were scored by it and keep it.</source>
            <translation>%1 ends on %2: closed periods were scored by it and keep it.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::BonusDialog</name>
        <message>
            <source>Bonus for %1 in %2</source>
            <translation>Bonus for %1 in %2</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::CellTable</name>
        <message>
            <source>One row more</source>
            <translation>One row more</translation>
        </message>
        <message>
            <source>Remove the row</source>
            <translation>Remove the row</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ChecksPanel</name>
        <message>
            <source>Checking…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>Nothing to find fault with.</source>
            <translation>Nothing to find fault with.</translation>
        </message>
        <message>
            <source>%L1 findings</source>
            <translation>%L1 findings</translation>
        </message>
        <message>
            <source>%L1 m²</source>
            <translation>%L1 m²</translation>
        </message>
        <message>
            <source>Crossing border: %1</source>
            <translation>Crossing border: %1</translation>
        </message>
        <message>
            <source>Overlap: %1 and %2, %3</source>
            <translation>Overlap: %1 and %2, %3</translation>
        </message>
        <message>
            <source>Gap, %1</source>
            <translation>Gap, %1</translation>
        </message>
        <message>
            <source>Gap beside %1, %2</source>
            <translation>Gap beside %1, %2</translation>
        </message>
        <message>
            <source>Outside %2: %1, %3</source>
            <translation>Outside %2: %1, %3</translation>
        </message>
        <message>
            <source>Code %1 twice: %2, %3</source>
            <translation>Code %1 twice: %2, %3</translation>
        </message>
        <message>
            <source>Cut the border at the crossing</source>
            <translation>Cut the border at the crossing</translation>
        </message>
        <message>
            <source>It belongs to %1</source>
            <translation>It belongs to %1</translation>
        </message>
        <message>
            <source>Give it to %1</source>
            <translation>Give it to %1</translation>
        </message>
        <message>
            <source>Cut %1 at the border of %2</source>
            <translation>Cut %1 at the border of %2</translation>
        </message>
        <message>
            <source>Change the code of %1…</source>
            <translation>Change the code of %1…</translation>
        </message>
        <message>
            <source>No unit borders it: draw a new one there</source>
            <translation>No unit borders it: draw a new one there</translation>
        </message>
        <message>
            <source>Put right; undo takes it back.</source>
            <translation>Put right; undo takes it back.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Repair</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Finds crossing borders, overlaps, gaps, what reaches outside its parent, double codes, and deductions far from their unit.</source>
            <translation>Finds crossing borders, overlaps, gaps, what reaches outside its parent, double codes, and deductions far from their unit.</translation>
        </message>
        <message>
            <source>%1: %2 was recorded %3 outside the unit</source>
            <translation>%1: %2 was recorded %3 outside the unit</translation>
        </message>
        <message>
            <source>Look at it under “Recorded”: put it elsewhere, or void it</source>
            <translation>Look at it under “Recorded”: put it elsewhere, or void it</translation>
        </message>
        <message>
            <source>Cut %1 borders at the crossing</source>
            <translation>Cut %1 borders at the crossing</translation>
        </message>
        <message>
            <source>Cut %1 units at the border of what they belong to</source>
            <translation>Cut %1 units at the border of what they belong to</translation>
        </message>
        <message>
            <source>%1 overlaps belong to the one named first</source>
            <translation>%1 overlaps belong to the one named first</translation>
        </message>
        <message>
            <source>%1 overlaps belong to the one named second</source>
            <translation>%1 overlaps belong to the one named second</translation>
        </message>
        <message>
            <source>Give %1 gaps to the neighbour with the longest border</source>
            <translation>Give %1 gaps to the neighbour with the longest border</translation>
        </message>
        <message>
            <source>Look at these one by one: each needs a decision of its own</source>
            <translation>Look at these one by one: each needs a decision of its own</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ClauseForm</name>
        <message>
            <source>Clause</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>What is checked, in words; the inspector sees it</source>
            <translation>What is checked, in words; the inspector sees it</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>so much for each place</source>
            <translation>so much for each place</translation>
        </message>
        <message>
            <source>passed or not</source>
            <translation>passed or not</translation>
        </message>
        <message>
            <source>a level is chosen</source>
            <translation>a level is chosen</translation>
        </message>
        <message>
            <source>a value is measured</source>
            <translation>a value is measured</translation>
        </message>
        <message>
            <source>done out of due</source>
            <translation>done out of due</translation>
        </message>
        <message>
            <source>more each time it is found</source>
            <translation>more each time it is found</translation>
        </message>
        <message>
            <source>noted only</source>
            <translation>noted only</translation>
        </message>
        <message>
            <source>Full marks</source>
            <translation>Full marks</translation>
        </message>
        <message>
            <source>At most off</source>
            <translation>At most off</translation>
        </message>
        <message>
            <source>Scored by</source>
            <translation>Scored by</translation>
        </message>
        <message>
            <source>first</source>
            <translation>first</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>not put right</translation>
        </message>
        <message>
            <source>again</source>
            <translation>again</translation>
        </message>
        <message>
            <source>Off for each place</source>
            <translation>Off for each place</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>% of full marks</source>
            <translation>% of full marks</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Levels</translation>
        </message>
        <message>
            <source>Measured in</source>
            <translation>Measured in</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Value → points</source>
            <translation>Value → points</translation>
        </message>
        <message>
            <source>Veto: any finding fails the unit</source>
            <translation>Veto: any finding fails the unit</translation>
        </message>
        <message>
            <source>Points adjustable</source>
            <translation>Points adjustable</translation>
        </message>
        <message>
            <source>Rule of our own</source>
            <translation>Rule of our own</translation>
        </message>
        <message>
            <source>Sub-checklist</source>
            <translation>Sub-checklist</translation>
        </message>
        <message>
            <source>several with 、 between them</source>
            <translation>several with 、 between them</translation>
        </message>
        <message>
            <source>Carried out by</source>
            <translation>Carried out by</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>good</source>
            <translation>good</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>fair</translation>
        </message>
        <message>
            <source>middling</source>
            <translation>middling</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>poor</translation>
        </message>
        <message>
            <source>Without full marks of its own, the clause takes from its section, down to nothing.</source>
            <translation>Without full marks of its own, the clause takes from its section, down to nothing.</translation>
        </message>
        <message>
            <source>Any finding takes the full marks of the clause.</source>
            <translation>Any finding takes the full marks of the clause.</translation>
        </message>
        <message>
            <source>The level gives its share of the full marks.</source>
            <translation>The level gives its share of the full marks.</translation>
        </message>
        <message>
            <source>Between two values in a straight line, outside them as at the nearest. Order the values upwards.</source>
            <translation>Between two values in a straight line, outside them as at the nearest. Order the values upwards.</translation>
        </message>
        <message>
            <source>Done ÷ due of the full marks; with values 0 to 1 below, read off that line instead.</source>
            <translation>Done ÷ due of the full marks; with values 0 to 1 below, read off that line instead.</translation>
        </message>
        <message>
            <source>Recorded and passed on; costs nothing.</source>
            <translation>Recorded and passed on; costs nothing.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ClauseRow</name>
        <message>
            <source>Not applicable here</source>
            <translation>Not applicable here</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>not applicable</translation>
        </message>
        <message>
            <source>veto</source>
            <translation>veto</translation>
        </message>
        <message>
            <source>One more: %1</source>
            <translation>One more: %1</translation>
        </message>
        <message>
            <source>One more (+)</source>
            <translation>One more (+)</translation>
        </message>
        <message>
            <source>One less: %1</source>
            <translation>One less: %1</translation>
        </message>
        <message>
            <source>One less (−)</source>
            <translation>One less (−)</translation>
        </message>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>due</source>
            <translation>due</translation>
        </message>
        <message>
            <source>%1  %2  × %3</source>
            <translation>%1  %2  × %3</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Items of %1</source>
            <translation>Items of %1</translation>
        </message>
        <message>
            <source>What exactly was found (Enter)</source>
            <translation>What exactly was found (Enter)</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ClosingPanel</name>
        <message>
            <source>%1 was closed on %2. Its scores are fixed; what comes now is kept, marked late, and counts after a reopening.</source>
            <translation>%1 was closed on %2. Its scores are fixed; what comes now is kept, marked late, and counts after a reopening.</translation>
        </message>
        <message>
            <source>Closing %1 fixes %2 units (%3 not inspected), %4 inspections and %5 bonuses, scored by %6. Their hash and the results enter the chain; later corrections need a reopening with a reason.</source>
            <translation>Closing %1 fixes %2 units (%3 not inspected), %4 inspections and %5 bonuses, scored by %6. Their hash and the results enter the chain; later corrections need a reopening with a reason.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Open inspections, which would not count: %1</source>
            <translation>Open inspections, which would not count: %1</translation>
        </message>
        <message>
            <source>%1, %2, %3, %4</source>
            <translation>%1, %2, %3, %4</translation>
        </message>
        <message>
            <source>Values not entered, which would count full: %1</source>
            <translation>Values not entered, which would count full: %1</translation>
        </message>
        <message>
            <source>%1, %2 %3</source>
            <translation>%1, %2 %3</translation>
        </message>
        <message>
            <source>Late, not counted: %1</source>
            <translation>Late, not counted: %1</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>Reason (needed)</source>
            <translation>Reason (needed)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Reopen %1</source>
            <translation>Reopen %1</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Close %1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>reopened</source>
            <translation>reopened</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>This link: %1
The link before: %2
Inputs: %3
Results: %4</source>
            <translation>This link: %1
The link before: %2
Inputs: %3
Results: %4</translation>
        </message>
        <message>
            <source>Nothing has been closed yet.</source>
            <translation>Nothing has been closed yet.</translation>
        </message>
        <message>
            <source>All closings and reopenings (%1)</source>
            <translation>All closings and reopenings (%1)</translation>
        </message>
        <message>
            <source>Computing every closed period anew…</source>
            <translation>Computing every closed period anew…</translation>
        </message>
        <message>
            <source>✓ Verified: the chain is whole, and every closed period comes to the scores that it was closed with.</source>
            <translation>✓ Verified: the chain is whole, and every closed period comes to the scores that it was closed with.</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>… and %1 more</translation>
        </message>
        <message>
            <source>Closing of periods</source>
            <translation>Closing of periods</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>Computes every closed period anew and compares each link of the chain</source>
            <translation>Computes every closed period anew and compares each link of the chain</translation>
        </message>
        <message>
            <source>%1 has not ended yet: it runs until %2.</source>
            <translation>%1 has not ended yet: it runs until %2.</translation>
        </message>
        <message>
            <source>No standard is attached to any unit in %1, so there is nothing to close.</source>
            <translation>No standard is attached to any unit in %1, so there is nothing to close.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::CompareBar</name>
        <message>
            <source>%1 against</source>
            <translation>%1 against</translation>
        </message>
        <message>
            <source>by score</source>
            <translation>by score</translation>
        </message>
        <message>
            <source>by rank</source>
            <translation>by rank</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Compare with</translation>
        </message>
        <message>
            <source>Compare by</source>
            <translation>Compare by</translation>
        </message>
        <message>
            <source>End the comparison</source>
            <translation>End the comparison</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ConflictModel</name>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>What differs</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ConflictView</name>
        <message>
            <source>Whole shapes</source>
            <translation>Whole shapes</translation>
        </message>
        <message>
            <source>Where they differ</source>
            <translation>Where they differ</translation>
        </message>
        <message>
            <source>before</source>
            <translation>before</translation>
        </message>
        <message>
            <source>counts now</source>
            <translation>counts now</translation>
        </message>
        <message>
            <source>Or the right one</source>
            <translation>Or the right one</translation>
        </message>
        <message>
            <source>Take this</source>
            <translation>Take this</translation>
        </message>
        <message>
            <source>%1 conflicts chosen</source>
            <translation>%1 conflicts chosen</translation>
        </message>
        <message>
            <source>All of them are decided alike, in one step that can be undone:</source>
            <translation>All of them are decided alike, in one step that can be undone:</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>… and %1 more</translation>
        </message>
        <message>
            <source>Let all &amp;stand</source>
            <translation>Let all &amp;stand</translation>
        </message>
        <message>
            <source>Take &amp;%1 for all</source>
            <translation>Take &amp;%1 for all</translation>
        </message>
        <message>
            <source>Reason (needed to reopen, kept in any case)</source>
            <translation>Reason (needed to reopen, kept in any case)</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DayBar</name>
        <message>
            <source>Holds from</source>
            <translation>Holds from</translation>
        </message>
        <message>
            <source>Day from which the change holds</source>
            <translation>Day from which the change holds</translation>
        </message>
        <message>
            <source>Closed up to the day before %1: its maps stay as they were.</source>
            <translation>Closed up to the day before %1: its maps stay as they were.</translation>
        </message>
        <message>
            <source>The old unit ends the day before; its history stays.</source>
            <translation>The old unit ends the day before; its history stays.</translation>
        </message>
        <message>
            <source>The old unit ends the day before; not before %1, up to then it is closed or was inspected.</source>
            <translation>The old unit ends the day before; not before %1, up to then it is closed or was inspected.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DeductionList</name>
        <message>
            <source>%1  %2 (open)</source>
            <translation>%1  %2 (open)</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
        <message>
            <source>void: %1</source>
            <translation>void: %1</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>Show on the map</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Void, with a reason…</source>
            <translation>Void, with a reason…</translation>
        </message>
        <message>
            <source>late, not counted</source>
            <translation>late, not counted</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>sealed</translation>
        </message>
        <message>
            <source>Sealed; counts once the round %1 is opened</source>
            <translation>Sealed; counts once the round %1 is opened</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>not put right</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>repeated</translation>
        </message>
        <message>
            <source>Found again: record it anew</source>
            <translation>Found again: record it anew</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DrawBar</name>
        <message>
            <source>Area</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Corner by corner</source>
            <translation>Corner by corner</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>From corner to corner</source>
            <translation>From corner to corner</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Street</translation>
        </message>
        <message>
            <source>Draw the middle of a street; both fronts belong to the area</source>
            <translation>Draw the middle of a street; both fronts belong to the area</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Click point by point</source>
            <translation>Click point by point</translation>
        </message>
        <message>
            <source>Freehand</source>
            <translation>Freehand</translation>
        </message>
        <message>
            <source>Press and draw; what wiggles is smoothed</source>
            <translation>Press and draw; what wiggles is smoothed</translation>
        </message>
        <message>
            <source>Trace</source>
            <translation>Trace</translation>
        </message>
        <message>
            <source>Click start and end; the line follows the base map's roads between them</source>
            <translation>Click start and end; the line follows the base map's roads between them</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Click something on the base map to take its shape</source>
            <translation>Click something on the base map to take its shape</translation>
        </message>
        <message>
            <source>No overlap</source>
            <translation>No overlap</translation>
        </message>
        <message>
            <source>What units of this kind cover already is left out</source>
            <translation>What units of this kind cover already is left out</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Take the last point back (Backspace)</source>
            <translation>Take the last point back (Backspace)</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Finish the shape (Enter)</source>
            <translation>Finish the shape (Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Stop drawing (Esc)</source>
            <translation>Stop drawing (Esc)</translation>
        </message>
        <message>
            <source> m wide</source>
            <translation> m wide</translation>
        </message>
        <message>
            <source> m</source>
            <translation> m</translation>
        </message>
        <message>
            <source>Length of the next side; Enter makes the point</source>
            <translation>Length of the next side; Enter makes the point</translation>
        </message>
        <message>
            <source>Direction of the next side, clockwise from north; Enter makes the point</source>
            <translation>Direction of the next side, clockwise from north; Enter makes the point</translation>
        </message>
        <message>
            <source>Coordinates, Enter</source>
            <translation>Coordinates, Enter</translation>
        </message>
        <message>
            <source>The next point by its coordinates, like 116.3,39.9</source>
            <translation>The next point by its coordinates, like 116.3,39.9</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DrawDialog</name>
        <message>
            <source>Draw units</source>
            <translation>Draw units</translation>
        </message>
        <message>
            <source>Keep as a round</source>
            <translation>Keep as a round</translation>
        </message>
        <message>
            <source>Draw sheet (PDF)…</source>
            <translation>Draw sheet (PDF)…</translation>
        </message>
        <message>
            <source>all units that the standard scores</source>
            <translation>all units that the standard scores</translation>
        </message>
        <message>
            <source>units that hold the standard (re-check)</source>
            <translation>units that hold the standard (re-check)</translation>
        </message>
        <message>
            <source>fixed before, such as a lottery number</source>
            <translation>fixed before, such as a lottery number</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Kind of round</source>
            <translation>Kind of round</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>share</source>
            <translation>share</translation>
        </message>
        <message>
            <source>number</source>
            <translation>number</translation>
        </message>
        <message>
            <source>morning, afternoon, evening; empty: none</source>
            <translation>morning, afternoon, evening; empty: none</translation>
        </message>
        <message>
            <source>Of each group</source>
            <translation>Of each group</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>At least</translation>
        </message>
        <message>
            <source>Must-check: weakest</source>
            <translation>Must-check: weakest</translation>
        </message>
        <message>
            <source>Time slots</source>
            <translation>Time slots</translation>
        </message>
        <message>
            <source>reason, printed on the sheet</source>
            <translation>reason, printed on the sheet</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Leave out</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>Let in again</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>Must-check</source>
            <translation>Must-check</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>Drawn</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>Last score</source>
            <translation>Last score</translation>
        </message>
        <message>
            <source>Time slot</source>
            <translation>Time slot</translation>
        </message>
        <message>
            <source>Choose the unit to leave out of the draw.</source>
            <translation>Choose the unit to leave out of the draw.</translation>
        </message>
        <message>
            <source>Leaving %1 out of the draw needs a reason: it is printed on the sheet.</source>
            <translation>Leaving %1 out of the draw needs a reason: it is printed on the sheet.</translation>
        </message>
        <message>
            <source>No standard is attached to any unit yet: attach one first (Inspect menu).</source>
            <translation>No standard is attached to any unit yet: attach one first (Inspect menu).</translation>
        </message>
        <message>
            <source>Enter the seed: any text that was fixed before the draw, so that nobody could choose the result.</source>
            <translation>Enter the seed: any text that was fixed before the draw, so that nobody could choose the result.</translation>
        </message>
        <message>
            <source>A re-check usually draws 10 to 20 % of the units that hold the standard.</source>
            <translation>A re-check usually draws 10 to 20 % of the units that hold the standard.</translation>
        </message>
        <message>
            <source>%1 of %2 units drawn. SHA-256 of the population list: %3</source>
            <translation>%1 of %2 units drawn. SHA-256 of the population list: %3</translation>
        </message>
        <message numerus="yes">
            <source>Kept as a round with %n unit(s). Assign them in the window of rounds.</source>
            <translation>
                <numerusform>Kept as a round with %n unit. Assign them in the window of rounds.</numerusform>
                <numerusform>Kept as a round with %n units. Assign them in the window of rounds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>inspect::app::Drawing</name>
        <message>
            <source>%1: click its place. Esc: stop.</source>
            <translation>%1: click its place. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: click along it; double click or Enter: done; Backspace: one point back; Esc: stop.</source>
            <translation>%1: click along it; double click or Enter: done; Backspace: one point back; Esc: stop.</translation>
        </message>
        <message>
            <source>%1: press in one corner, drag to the other. Esc: stop.</source>
            <translation>%1: press in one corner, drag to the other. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: click its corners; double click or Enter: done; Backspace: one point back; Esc: stop.</source>
            <translation>%1: click its corners; double click or Enter: done; Backspace: one point back; Esc: stop.</translation>
        </message>
        <message>
            <source>No base map with roads is shown here. Add one (File menu), or draw by points.</source>
            <translation>No base map with roads is shown here. Add one (File menu), or draw by points.</translation>
        </message>
        <message>
            <source>No way leads there along the base map's lines. Click nearer to a line, or draw this stretch by points.</source>
            <translation>No way leads there along the base map's lines. Click nearer to a line, or draw this stretch by points.</translation>
        </message>
        <message>
            <source>%1: click a shape on the base map to take it over. Esc: stop.</source>
            <translation>%1: click a shape on the base map to take it over. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: click the start on a road of the base map, then the end; Enter: done; Esc: stop.</source>
            <translation>%1: click the start on a road of the base map, then the end; Enter: done; Esc: stop.</translation>
        </message>
        <message>
            <source>%1: press and draw; Enter: done; Backspace: the stroke back; Esc: stop.</source>
            <translation>%1: press and draw; Enter: done; Backspace: the stroke back; Esc: stop.</translation>
        </message>
        <message>
            <source>The base map has no such shape there. Click inside an area or on a line, or draw it.</source>
            <translation>The base map has no such shape there. Click inside an area or on a line, or draw it.</translation>
        </message>
        <message>
            <source>The drawn border encloses nothing. Draw it again.</source>
            <translation>The drawn border encloses nothing. Draw it again.</translation>
        </message>
        <message>
            <source>The drawn border crossed itself; it was cut at the crossing. Look at it once more.</source>
            <translation>The drawn border crossed itself; it was cut at the crossing. Look at it once more.</translation>
        </message>
        <message>
            <source>%1 was being drawn on %2 (%3 points) when the program ended.</source>
            <translation>%1 was being drawn on %2 (%3 points) when the program ended.</translation>
        </message>
        <message>
            <source>Go on drawing</source>
            <translation>Go on drawing</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>Throw it away</translation>
        </message>
        <message>
            <source>Map tiles cut shapes at their edges, so nothing can be copied from them. Trace along the road, or draw it.</source>
            <translation>Map tiles cut shapes at their edges, so nothing can be copied from them. Trace along the road, or draw it.</translation>
        </message>
        <message>
            <source>The shape is done. Write its name and press Enter.</source>
            <translation>The shape is done. Write its name and press Enter.</translation>
        </message>
        <message>
            <source>New unit: %1</source>
            <translation>New unit: %1</translation>
        </message>
        <message>
            <source>%1 was drawn on %2 and its form not yet finished when the program or workbook was closed.</source>
            <translation>%1 was drawn on %2 and its form not yet finished when the program or workbook was closed.</translation>
        </message>
        <message>
            <source>An area needs three corners or more. Click the next one.</source>
            <translation>An area needs three corners or more. Click the next one.</translation>
        </message>
        <message>
            <source>A line needs two points or more. Click the next one.</source>
            <translation>A line needs two points or more. Click the next one.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::EditBar</name>
        <message>
            <source>Tools for editing the map</source>
            <translation>Tools for editing the map</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::EditDesk</name>
        <message>
            <source>This workbook may only be read; copy it to edit it.</source>
            <translation>This workbook may only be read; copy it to edit it.</translation>
        </message>
        <message>
            <source>Click the unit to edit. Esc: stop.</source>
            <translation>Click the unit to edit. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: drag corners; drag a side to make a corner; Delete takes one away. Esc: stop.</source>
            <translation>%1: drag corners; drag a side to make a corner; Delete takes one away. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: draw the new border from the old one to the old one; Enter: done. Esc: stop.</source>
            <translation>%1: draw the new border from the old one to the old one; Enter: done. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: draw a line across it; Enter: split. Esc: stop.</source>
            <translation>%1: draw a line across it; Enter: split. Esc: stop.</translation>
        </message>
        <message>
            <source>Click the units to merge, the one that gives its name first; Enter: merge. Esc: stop.</source>
            <translation>Click the units to merge, the one that gives its name first; Enter: merge. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: press on it and drag it. Esc: stop.</source>
            <translation>%1: press on it and drag it. Esc: stop.</translation>
        </message>
        <message>
            <source>%1: press beside its middle and drag round. Esc: stop.</source>
            <translation>%1: press beside its middle and drag round. Esc: stop.</translation>
        </message>
        <message>
            <source>Click into the gap between units. Esc: stop.</source>
            <translation>Click into the gap between units. Esc: stop.</translation>
        </message>
        <message>
            <source>Click along what you want to measure; Enter: done; Esc: stop.</source>
            <translation>Click along what you want to measure; Enter: done; Esc: stop.</translation>
        </message>
        <message>
            <source>Click round what you want to measure; Enter: done; Esc: stop.</source>
            <translation>Click round what you want to measure; Enter: done; Esc: stop.</translation>
        </message>
        <message>
            <source>%1 belongs to a closed period: the change holds from %2 on, the closed period's map stays as it was.</source>
            <translation>%1 belongs to a closed period: the change holds from %2 on, the closed period's map stays as it was.</translation>
        </message>
        <message>
            <source>No unit borders this gap. Draw a new unit there.</source>
            <translation>No unit borders this gap. Draw a new unit there.</translation>
        </message>
        <message>
            <source>Choose a unit first.</source>
            <translation>Choose a unit first.</translation>
        </message>
        <message>
            <source>%1 changes from %2 on; until then the map shows it as it is.</source>
            <translation>%1 changes from %2 on; until then the map shows it as it is.</translation>
        </message>
        <message>
            <source>%1: the change holds from %2 on; undo takes it back.</source>
            <translation>%1: the change holds from %2 on; undo takes it back.</translation>
        </message>
        <message>
            <source>%L1 units were merged into %2.</source>
            <translation>%L1 units were merged into %2.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ExplainPanel</name>
        <message>
            <source>Click a number: here stands what it is made of.</source>
            <translation>Click a number: here stands what it is made of.</translation>
        </message>
        <message>
            <source>%1 version %2</source>
            <translation>%1 version %2</translation>
        </message>
        <message>
            <source>rank %1</source>
            <translation>rank %1</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>This deduction was recorded without a place.</source>
            <translation>This deduction was recorded without a place.</translation>
        </message>
        <message>
            <source>%1 %2, weight %3</source>
            <translation>%1 %2, weight %3</translation>
        </message>
        <message>
            <source>no score</source>
            <translation>no score</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>weight %1</translation>
        </message>
        <message>
            <source>n/a</source>
            <translation>n/a</translation>
        </message>
        <message numerus="yes">
            <source>%n other clause(s) without a deduction</source>
            <translation>
                <numerusform>%n other clause without a deduction</numerusform>
                <numerusform>%n other clauses without a deduction</numerusform>
            </translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>not applicable</translation>
        </message>
        <message>
            <source>not measured, counted full</source>
            <translation>not measured, counted full</translation>
        </message>
        <message>
            <source>%1 found, but no more than %2 is left to take here</source>
            <translation>%1 found, but no more than %2 is left to take here</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>level %1</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>not put right</translation>
        </message>
        <message>
            <source>again</source>
            <translation>again</translation>
        </message>
        <message>
            <source>void: %1</source>
            <translation>void: %1</translation>
        </message>
        <message>
            <source>Click: the map shows it</source>
            <translation>Click: the map shows it</translation>
        </message>
        <message>
            <source>Recorded without a place</source>
            <translation>Recorded without a place</translation>
        </message>
        <message>
            <source>Photo %1</source>
            <translation>Photo %1</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>Late: %1  %2</source>
            <translation>Late: %1  %2</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>not counted</translation>
        </message>
        <message>
            <source>It came after the period was closed, and counts once it is reopened.</source>
            <translation>It came after the period was closed, and counts once it is reopened.</translation>
        </message>
        <message>
            <source>Bonus: %1</source>
            <translation>Bonus: %1</translation>
        </message>
        <message>
            <source>Kept in the year's ledger; it is no part of this score.</source>
            <translation>Kept in the year's ledger; it is no part of this score.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>not inspected</source>
            <translation>not inspected</translation>
        </message>
        <message>
            <source>entered: %1</source>
            <translation>entered: %1</translation>
        </message>
        <message>
            <source>veto</source>
            <translation>veto</translation>
        </message>
        <message>
            <source>Changed late: %1  %2</source>
            <translation>Changed late: %1  %2</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::GridDesk</name>
        <message>
            <source>%L1 cells were made; undo takes them all back.</source>
            <translation>%L1 cells were made; undo takes them all back.</translation>
        </message>
        <message>
            <source>Drag a rectangle for the cells, or choose a unit to fill. Esc: stop.</source>
            <translation>Drag a rectangle for the cells, or choose a unit to fill. Esc: stop.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::GridPanel</name>
        <message>
            <source>the drawn rectangle alone</source>
            <translation>the drawn rectangle alone</translation>
        </message>
        <message>
            <source>Drag a rectangle on the map, or choose a unit to fill.</source>
            <translation>Drag a rectangle on the map, or choose a unit to fill.</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Counting…</translation>
        </message>
        <message>
            <source>No cell fits; choose smaller cells or keep narrower slivers.</source>
            <translation>No cell fits; choose smaller cells or keep narrower slivers.</translation>
        </message>
        <message>
            <source>%L1 cells</source>
            <translation>%L1 cells</translation>
        </message>
        <message>
            <source> m</source>
            <translation> m</translation>
        </message>
        <message>
            <source>all of kind %1 (%2)</source>
            <translation>all of kind %1 (%2)</translation>
        </message>
        <message>
            <source>Use the prefix %1</source>
            <translation>Use the prefix %1</translation>
        </message>
        <message>
            <source>%L1 cells. State first what their codes shall begin with.</source>
            <translation>%L1 cells. State first what their codes shall begin with.</translation>
        </message>
        <message>
            <source>%L1 cells, codes from %2 on</source>
            <translation>%L1 cells, codes from %2 on</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Choose a line to see the unit as it was then, beside how it is now.</source>
            <translation>Choose a line to see the unit as it was then, beside how it is now.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Computer</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Then</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>&amp;Bring this state back</source>
            <translation>&amp;Bring this state back</translation>
        </message>
        <message>
            <source>As a new change, which can be undone; nothing of the history goes</source>
            <translation>As a new change, which can be undone; nothing of the history goes</translation>
        </message>
        <message>
            <source>Deleted unit</source>
            <translation>Deleted unit</translation>
        </message>
        <message>
            <source>then and now</source>
            <translation>then and now</translation>
        </message>
        <message>
            <source>then</source>
            <translation>then</translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
        <message>
            <source>Brought back as a new change; Edit, Undo takes it back.</source>
            <translation>Brought back as a new change; Edit, Undo takes it back.</translation>
        </message>
        <message>
            <source>&amp;Deleted units</source>
            <translation>&amp;Deleted units</translation>
        </message>
        <message>
            <source>Choose one to look at…</source>
            <translation>Choose one to look at…</translation>
        </message>
        <message>
            <source>%1 (%2), deleted</source>
            <translation>%1 (%2), deleted</translation>
        </message>
        <message>
            <source>No unit was deleted</source>
            <translation>No unit was deleted</translation>
        </message>
        <message>
            <source>When deleted</source>
            <translation>When deleted</translation>
        </message>
        <message>
            <source>then and when deleted</source>
            <translation>then and when deleted</translation>
        </message>
        <message>
            <source>when deleted</source>
            <translation>when deleted</translation>
        </message>
        <message>
            <source>%1 (%2), deleted %3 %4</source>
            <translation>%1 (%2), deleted %3 %4</translation>
        </message>
        <message>
            <source>%1, deleted</source>
            <translation>%1, deleted</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::IdentifyCard</name>
        <message>
            <source>What is here</source>
            <translation>What is here</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Click to see how this score comes about</source>
            <translation>Click to see how this score comes about</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ImportDialog</name>
        <message>
            <source>Import units</source>
            <translation>Import units</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>as the file says</source>
            <translation>as the file says</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>They are</source>
            <translation>They are</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>Coordinates</translation>
        </message>
        <message>
            <source>Text encoding</source>
            <translation>Text encoding</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>Ranking group</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>Responsible head</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Then</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Reading the file…</translation>
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation>%1 (guessed)</translation>
        </message>
        <message>
            <source>%1 (as the file says)</source>
            <translation>%1 (as the file says)</translation>
        </message>
        <message>
            <source>%1 (%2 rows)</source>
            <translation>%1 (%2 rows)</translation>
        </message>
        <message>
            <source>as the file says: %1</source>
            <translation>as the file says: %1</translation>
        </message>
        <message>
            <source>unknown: please choose</source>
            <translation>unknown: please choose</translation>
        </message>
        <message>
            <source>no shapes: units wait to be drawn</source>
            <translation>no shapes: units wait to be drawn</translation>
        </message>
        <message>
            <source>CGCS2000 degrees (EPSG:4490)</source>
            <translation>CGCS2000 degrees (EPSG:4490)</translation>
        </message>
        <message>
            <source>WGS 84 degrees (EPSG:4326)</source>
            <translation>WGS 84 degrees (EPSG:4326)</translation>
        </message>
        <message>
            <source>CGCS2000 metres, central meridian %1° (EPSG:%2)</source>
            <translation>CGCS2000 metres, central meridian %1° (EPSG:%2)</translation>
        </message>
        <message>
            <source>Amap, Tencent (GCJ-02)</source>
            <translation>Amap, Tencent (GCJ-02)</translation>
        </message>
        <message>
            <source>Baidu (BD-09)</source>
            <translation>Baidu (BD-09)</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>The file does not say what its coordinates refer to. Ask who made it, then choose.</source>
            <translation>The file does not say what its coordinates refer to. Ask who made it, then choose.</translation>
        </message>
        <message>
            <source>Choose the column that holds the names.</source>
            <translation>Choose the column that holds the names.</translation>
        </message>
        <message>
            <source>Importing… Cancel changes nothing.</source>
            <translation>Importing… Cancel changes nothing.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Cancelled. Nothing was changed.</translation>
        </message>
        <message>
            <source>%1 units added</source>
            <translation>%1 units added</translation>
        </message>
        <message>
            <source>%1 updated</source>
            <translation>%1 updated</translation>
        </message>
        <message>
            <source>%1 unchanged</source>
            <translation>%1 unchanged</translation>
        </message>
        <message>
            <source>%1 wait to be drawn</source>
            <translation>%1 wait to be drawn</translation>
        </message>
        <message>
            <source>%1 rows left out</source>
            <translation>%1 rows left out</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>.</source>
            <translation>.</translation>
        </message>
        <message>
            <source>Please look at these:</source>
            <translation>Please look at these:</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>put right</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>left out</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::InboxPanel</name>
        <message>
            <source>To decide</source>
            <translation>To decide</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.</source>
            <translation>Nothing waits for a decision.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Show the unit on the map</source>
            <translation>Show the unit on the map</translation>
        </message>
        <message>
            <source>%1 to decide. Deciding here decides for all computers.</source>
            <translation>%1 to decide. Deciding here decides for all computers.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerDesk</name>
        <message>
            <source>Add a base map</source>
            <translation>Add a base map</translation>
        </message>
        <message>
            <source>Maps (%1);;All files (*)</source>
            <translation>Maps (%1);;All files (*)</translation>
        </message>
        <message>
            <source>Open a workbook first; a base map belongs to one.</source>
            <translation>Open a workbook first; a base map belongs to one.</translation>
        </message>
        <message>
            <source>%1 is among the layers already.</source>
            <translation>%1 is among the layers already.</translation>
        </message>
        <message>
            <source>Bringing in %1…</source>
            <translation>Bringing in %1…</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>%1 is on the map.</source>
            <translation>%1 is on the map.</translation>
        </message>
        <message>
            <source>Shown when zoomed in; making smaller copies: %1 %</source>
            <translation>Shown when zoomed in; making smaller copies: %1 %</translation>
        </message>
        <message>
            <source>Shown when zoomed in. %1</source>
            <translation>Shown when zoomed in. %1</translation>
        </message>
        <message>
            <source>Copying %1 beside the workbook…</source>
            <translation>Copying %1 beside the workbook…</translation>
        </message>
        <message>
            <source>Copied: %1 (%2). It goes with the workbook when both are copied together.</source>
            <translation>Copied: %1 (%2). It goes with the workbook when both are copied together.</translation>
        </message>
        <message>
            <source>Show as a base map</source>
            <translation>Show as a base map</translation>
        </message>
        <message>
            <source>Import units from it…</source>
            <translation>Import units from it…</translation>
        </message>
        <message>
            <source>The base map %1 is off the map; its file stays where it is.</source>
            <translation>The base map %1 is off the map; its file stays where it is.</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>Put it back</translation>
        </message>
        <message>
            <source>World-wide: shown from 60° to 150° east, from 10° south to 62° north</source>
            <translation>World-wide: shown from 60° to 150° east, from 10° south to 62° north</translation>
        </message>
        <message>
            <source>%1 is on the map. It reaches round the world; a map of one 3-degree zone shows of it what lies from 60° to 150° east and from 10° south to 62° north.</source>
            <translation>%1 is on the map. It reaches round the world; a map of one 3-degree zone shows of it what lies from 60° to 150° east and from 10° south to 62° north.</translation>
        </message>
        <message>
            <source>Lies far from the units: its coordinate system is probably wrong. Choose another one in ⋮ &gt; Name, scales, coordinate system…</source>
            <translation>Lies far from the units: its coordinate system is probably wrong. Choose another one in ⋮ &gt; Name, scales, coordinate system…</translation>
        </message>
        <message>
            <source>%1 was added, but its coordinates lie far from the units, so nothing of it is seen. Choose the coordinate system that it is really in (Layers panel: ⋮ &gt; Name, scales, coordinate system…), or take it off.</source>
            <translation>%1 was added, but its coordinates lie far from the units, so nothing of it is seen. Choose the coordinate system that it is really in (Layers panel: ⋮ &gt; Name, scales, coordinate system…), or take it off.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerPanel</name>
        <message>
            <source>Units</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>Deductions</source>
            <translation>Deductions</translation>
        </message>
        <message>
            <source>Each unit by its first standard</source>
            <translation>Each unit by its first standard</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Layers</translation>
        </message>
        <message>
            <source>Add a base map (GeoPackage, MBTiles, shapefile …)</source>
            <translation>Add a base map (GeoPackage, MBTiles, shapefile …)</translation>
        </message>
        <message>
            <source>Take the base map off</source>
            <translation>Take the base map off</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacity</translation>
        </message>
        <message>
            <source>Coloured by stars</source>
            <translation>Coloured by stars</translation>
        </message>
        <message>
            <source>Coloured by score</source>
            <translation>Coloured by score</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Standard that colours the map</source>
            <translation>Standard that colours the map</translation>
        </message>
        <message>
            <source>Move up (Alt+↑)</source>
            <translation>Move up (Alt+↑)</translation>
        </message>
        <message>
            <source>Move down (Alt+↓)</source>
            <translation>Move down (Alt+↓)</translation>
        </message>
        <message>
            <source>Take along offline…</source>
            <translation>Take along offline…</translation>
        </message>
        <message>
            <source>Copies the part round the units beside the workbook</source>
            <translation>Copies the part round the units beside the workbook</translation>
        </message>
        <message>
            <source>Name, scales, coordinate system…</source>
            <translation>Name, scales, coordinate system…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Take off the map</source>
            <translation>Take off the map</translation>
        </message>
        <message>
            <source>More for this base map</source>
            <translation>More for this base map</translation>
        </message>
        <message>
            <source>Not inspected stands out</source>
            <translation>Not inspected stands out</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>Open cases</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>Responsible head</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Night</translation>
        </message>
        <message>
            <source>Bright sun</source>
            <translation>Bright sun</translation>
        </message>
        <message>
            <source>Look of the base map</source>
            <translation>Look of the base map</translation>
        </message>
        <message>
            <source>Use a corrected copy</source>
            <translation>Use a corrected copy</translation>
        </message>
        <message>
            <source>It is not shifted: drop the note</source>
            <translation>It is not shifted: drop the note</translation>
        </message>
        <message>
            <source>It is right so: drop the note</source>
            <translation>It is right so: drop the note</translation>
        </message>
        <message>
            <source>Change of score</source>
            <translation>Change of score</translation>
        </message>
        <message>
            <source>Change of rank</source>
            <translation>Change of rank</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerProperties</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>Shown from &amp;scale</source>
            <translation>Shown from &amp;scale</translation>
        </message>
        <message>
            <source>up to s&amp;cale</source>
            <translation>up to s&amp;cale</translation>
        </message>
        <message>
            <source>Coordinate s&amp;ystem</source>
            <translation>Coordinate s&amp;ystem</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>from the whole map on</source>
            <translation>from the whole map on</translation>
        </message>
        <message>
            <source>to the closest view</source>
            <translation>to the closest view</translation>
        </message>
        <message>
            <source>CGCS2000, 3-degree zone %1°E (EPSG:%2)</source>
            <translation>CGCS2000, 3-degree zone %1°E (EPSG:%2)</translation>
        </message>
        <message>
            <source>as the file says</source>
            <translation>as the file says</translation>
        </message>
        <message>
            <source>Degrees, CGCS2000 (EPSG:4490)</source>
            <translation>Degrees, CGCS2000 (EPSG:4490)</translation>
        </message>
        <message>
            <source>Web maps (EPSG:3857)</source>
            <translation>Web maps (EPSG:3857)</translation>
        </message>
        <message>
            <source>%1 is no coordinate system. Choose one from the list, or write its EPSG number, such as 4549.</source>
            <translation>%1 is no coordinate system. Choose one from the list, or write its EPSG number, such as 4549.</translation>
        </message>
        <message>
            <source>Name, scales, coordinate system</source>
            <translation>Name, scales, coordinate system</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerShift</name>
        <message>
            <source>The base map %1 looks shifted: half of %L2 corners lie more than %L3 m from the roads of %4, after a correction from %5 only %L6 m.</source>
            <translation>The base map %1 looks shifted: half of %L2 corners lie more than %L3 m from the roads of %4, after a correction from %5 only %L6 m.</translation>
        </message>
        <message>
            <source>Use a corrected copy</source>
            <translation>Use a corrected copy</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Leave it</translation>
        </message>
        <message>
            <source>Correcting %1…</source>
            <translation>Correcting %1…</translation>
        </message>
        <message>
            <source>The map shows the corrected copy now: %1. The file itself stays as it was.</source>
            <translation>The map shows the corrected copy now: %1. The file itself stays as it was.</translation>
        </message>
        <message>
            <source>Looks shifted (%1): %L2 m off the roads of %3, corrected %L4 m</source>
            <translation>Looks shifted (%1): %L2 m off the roads of %3, corrected %L4 m</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MainWindow</name>
        <message>
            <source>Shirong</source>
            <translation>Shirong</translation>
        </message>
        <message>
            <source>%1 – Shirong</source>
            <translation>%1 – Shirong</translation>
        </message>
        <message>
            <source>Period that scores and colours are shown for</source>
            <translation>Period that scores and colours are shown for</translation>
        </message>
        <message>
            <source>Now bring in your units: File, Import units; or draw them: Draw.</source>
            <translation>Now bring in your units: File, Import units; or draw them: Draw.</translation>
        </message>
        <message>
            <source>New workbook</source>
            <translation>New workbook</translation>
        </message>
        <message>
            <source>My township.sqlite</source>
            <translation>My township.sqlite</translation>
        </message>
        <message>
            <source>Workbook (*.sqlite)</source>
            <translation>Workbook (*.sqlite)</translation>
        </message>
        <message>
            <source>Open a workbook</source>
            <translation>Open a workbook</translation>
        </message>
        <message>
            <source>Workbook (*.sqlite);;All files (*)</source>
            <translation>Workbook (*.sqlite);;All files (*)</translation>
        </message>
        <message>
            <source>Demo township.sqlite</source>
            <translation>Demo township.sqlite</translation>
        </message>
        <message>
            <source>Making the demo township…</source>
            <translation>Making the demo township…</translation>
        </message>
        <message>
            <source>Import units</source>
            <translation>Import units</translation>
        </message>
        <message>
            <source>Maps and tables (*.gpkg *.shp *.geojson *.json *.kml *.kmz *.tab *.mif *.dxf *.csv *.xlsx *.gml *.zip);;All files (*)</source>
            <translation>Maps and tables (*.gpkg *.shp *.geojson *.json *.kml *.kmz *.tab *.mif *.dxf *.csv *.xlsx *.gml *.zip);;All files (*)</translation>
        </message>
        <message>
            <source>Next: attach a standard to the units (Inspect menu), then each has a checklist.</source>
            <translation>Next: attach a standard to the units (Inspect menu), then each has a checklist.</translation>
        </message>
        <message>
            <source>Backup (*.zip)</source>
            <translation>Backup (*.zip)</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Backing up…</translation>
        </message>
        <message>
            <source>Backed up and checked: %1</source>
            <translation>Backed up and checked: %1</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Restore from a backup</translation>
        </message>
        <message>
            <source>Restore as a new workbook</source>
            <translation>Restore as a new workbook</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Restoring…</translation>
        </message>
        <message>
            <source>Play back a log</source>
            <translation>Play back a log</translation>
        </message>
        <message>
            <source>NMEA logs (*.nmea *.log *.txt);;All files (*)</source>
            <translation>NMEA logs (*.nmea *.log *.txt);;All files (*)</translation>
        </message>
        <message>
            <source>Waiting for the first position…</source>
            <translation>Waiting for the first position…</translation>
        </message>
        <message>
            <source>Also here:</source>
            <translation>Also here:</translation>
        </message>
        <message>
            <source>Back up workbook, photos and base maps</source>
            <translation>Back up workbook, photos and base maps</translation>
        </message>
        <message>
            <source>Backed up and checked: %1. Base maps that lie elsewhere or are larger than 500 MB are not in it; copy them yourself: %2</source>
            <translation>Backed up and checked: %1. Base maps that lie elsewhere or are larger than 500 MB are not in it; copy them yourself: %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Attributes of %1</source>
            <translation>Attributes of %1</translation>
        </message>
        <message>
            <source>This unit has ended since; its attributes stay as they are.</source>
            <translation>This unit has ended since; its attributes stay as they are.</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Undone: %1</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>Redone: %1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MapCanvas</name>
        <message>
            <source>Map</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Nothing to show yet. Import units, draw one, or add a base map.</source>
            <translation>Nothing to show yet. Import units, draw one, or add a base map.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MapDesk</name>
        <message>
            <source>From now on the map shows %1 as it does now.</source>
            <translation>From now on the map shows %1 as it does now.</translation>
        </message>
        <message>
            <source>The map shows %1 by its outline again.</source>
            <translation>The map shows %1 by its outline again.</translation>
        </message>
        <message>
            <source>Base map: %1</source>
            <translation>Base map: %1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MapExportDialog</name>
        <message>
            <source>with the base map</source>
            <translation>with the base map</translation>
        </message>
        <message>
            <source>all groups</source>
            <translation>all groups</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Save as…</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Made by</translation>
        </message>
        <message>
            <source>Map review number</source>
            <translation>Map review number</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>Ranking group</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Map of %1</source>
            <translation>Map of %1</translation>
        </message>
        <message>
            <source>Coloured by</source>
            <translation>Coloured by</translation>
        </message>
        <message>
            <source>without what is hidden on the map: %1</source>
            <translation>without what is hidden on the map: %1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>inspect::app::Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;Draw</source>
            <translation>&amp;Draw</translation>
        </message>
        <message>
            <source>&amp;Inspect</source>
            <translation>&amp;Inspect</translation>
        </message>
        <message>
            <source>&amp;Reports</source>
            <translation>&amp;Reports</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;New workbook…</source>
            <translation>&amp;New workbook…</translation>
        </message>
        <message>
            <source>&amp;Open workbook…</source>
            <translation>&amp;Open workbook…</translation>
        </message>
        <message>
            <source>&amp;Recent workbooks</source>
            <translation>&amp;Recent workbooks</translation>
        </message>
        <message>
            <source>&amp;Demo township</source>
            <translation>&amp;Demo township</translation>
        </message>
        <message>
            <source>&amp;Import units…</source>
            <translation>&amp;Import units…</translation>
        </message>
        <message>
            <source>Import a &amp;standard…</source>
            <translation>Import a &amp;standard…</translation>
        </message>
        <message>
            <source>Add a base &amp;map…</source>
            <translation>Add a base &amp;map…</translation>
        </message>
        <message>
            <source>&amp;Back up workbook and photos…</source>
            <translation>&amp;Back up workbook and photos…</translation>
        </message>
        <message>
            <source>Restore from a backu&amp;p…</source>
            <translation>Restore from a backu&amp;p…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Find a unit</source>
            <translation>&amp;Find a unit</translation>
        </message>
        <message>
            <source>Unit's &amp;attributes…</source>
            <translation>Unit's &amp;attributes…</translation>
        </message>
        <message>
            <source>&amp;Delete the unit</source>
            <translation>&amp;Delete the unit</translation>
        </message>
        <message>
            <source>&amp;Who works here…</source>
            <translation>&amp;Who works here…</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Language</translation>
        </message>
        <message>
            <source>Go to the &amp;checklist</source>
            <translation>Go to the &amp;checklist</translation>
        </message>
        <message>
            <source>&amp;Finish inspection</source>
            <translation>&amp;Finish inspection</translation>
        </message>
        <message>
            <source>&amp;Next unit in the list</source>
            <translation>&amp;Next unit in the list</translation>
        </message>
        <message>
            <source>&amp;Attach standards to units…</source>
            <translation>&amp;Attach standards to units…</translation>
        </message>
        <message>
            <source>&amp;Position</source>
            <translation>&amp;Position</translation>
        </message>
        <message>
            <source>&amp;Whole map</source>
            <translation>&amp;Whole map</translation>
        </message>
        <message>
            <source>&amp;Scores and ranking…</source>
            <translation>&amp;Scores and ranking…</translation>
        </message>
        <message>
            <source>&amp;Keys and first steps</source>
            <translation>&amp;Keys and first steps</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>&amp;About</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>This computer's position</source>
            <translation>This computer's position</translation>
        </message>
        <message>
            <source>Receiver at %1</source>
            <translation>Receiver at %1</translation>
        </message>
        <message>
            <source>Play back a log…</source>
            <translation>Play back a log…</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>&amp;Undo: %1</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>R&amp;edo: %1</source>
            <translation>R&amp;edo: %1</translation>
        </message>
        <message>
            <source>R&amp;edo</source>
            <translation>R&amp;edo</translation>
        </message>
        <message>
            <source>&amp;Sync</source>
            <translation>&amp;Sync</translation>
        </message>
        <message>
            <source>&amp;Why this score</source>
            <translation>&amp;Why this score</translation>
        </message>
        <message>
            <source>&amp;Compare two periods on the map</source>
            <translation>&amp;Compare two periods on the map</translation>
        </message>
        <message>
            <source>C&amp;lose a period…</source>
            <translation>C&amp;lose a period…</translation>
        </message>
        <message>
            <source>&amp;Verify closed periods</source>
            <translation>&amp;Verify closed periods</translation>
        </message>
        <message>
            <source>&amp;Standards…</source>
            <translation>&amp;Standards…</translation>
        </message>
        <message>
            <source>&amp;Sync now</source>
            <translation>&amp;Sync now</translation>
        </message>
        <message>
            <source>Shared &amp;file and automatic sync…</source>
            <translation>Shared &amp;file and automatic sync…</translation>
        </message>
        <message>
            <source>To &amp;decide…</source>
            <translation>To &amp;decide…</translation>
        </message>
        <message>
            <source>&amp;History of the unit…</source>
            <translation>&amp;History of the unit…</translation>
        </message>
        <message>
            <source>Move &amp;corners</source>
            <translation>Move &amp;corners</translation>
        </message>
        <message>
            <source>Re&amp;shape along a line</source>
            <translation>Re&amp;shape along a line</translation>
        </message>
        <message>
            <source>S&amp;plit by a line</source>
            <translation>S&amp;plit by a line</translation>
        </message>
        <message>
            <source>&amp;Merge units</source>
            <translation>&amp;Merge units</translation>
        </message>
        <message>
            <source>Mo&amp;ve</source>
            <translation>Mo&amp;ve</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>&amp;Turn</translation>
        </message>
        <message>
            <source>Fill a &amp;gap</source>
            <translation>Fill a &amp;gap</translation>
        </message>
        <message>
            <source>Take off &amp;overlaps</source>
            <translation>Take off &amp;overlaps</translation>
        </message>
        <message>
            <source>S&amp;nap to corners and borders</source>
            <translation>S&amp;nap to corners and borders</translation>
        </message>
        <message>
            <source>Shared &amp;borders move together</source>
            <translation>Shared &amp;borders move together</translation>
        </message>
        <message>
            <source>View &amp;back (Alt+Left on the map)</source>
            <translation>View &amp;back (Alt+Left on the map)</translation>
        </message>
        <message>
            <source>&amp;Keep this view for the unit</source>
            <translation>&amp;Keep this view for the unit</translation>
        </message>
        <message>
            <source>F&amp;orget the unit's view</source>
            <translation>F&amp;orget the unit's view</translation>
        </message>
        <message>
            <source>Step through the &amp;months</source>
            <translation>Step through the &amp;months</translation>
        </message>
        <message>
            <source>Inspection &amp;rounds…</source>
            <translation>Inspection &amp;rounds…</translation>
        </message>
        <message>
            <source>&amp;Draw units by lot…</source>
            <translation>&amp;Draw units by lot…</translation>
        </message>
        <message>
            <source>Compare units with the &amp;roads below</source>
            <translation>Compare units with the &amp;roads below</translation>
        </message>
        <message>
            <source>&amp;Void or delete the chosen deduction…</source>
            <translation>&amp;Void or delete the chosen deduction…</translation>
        </message>
        <message>
            <source>Award a &amp;bonus to the unit…</source>
            <translation>Award a &amp;bonus to the unit…</translation>
        </message>
        <message>
            <source>&amp;First day of the month…</source>
            <translation>&amp;First day of the month…</translation>
        </message>
        <message>
            <source>Star-rating &amp;map and other maps…</source>
            <translation>Star-rating &amp;map and other maps…</translation>
        </message>
        <message>
            <source>&amp;End the unit, keep its history</source>
            <translation>&amp;End the unit, keep its history</translation>
        </message>
        <message>
            <source>Make a gri&amp;d of cells…</source>
            <translation>Make a gri&amp;d of cells…</translation>
        </message>
        <message>
            <source>Scoresh&amp;eet (Excel or PDF)…</source>
            <translation>Scoresh&amp;eet (Excel or PDF)…</translation>
        </message>
        <message>
            <source>More &amp;kinds</source>
            <translation>More &amp;kinds</translation>
        </message>
        <message>
            <source>Measure a len&amp;gth</source>
            <translation>Measure a len&amp;gth</translation>
        </message>
        <message>
            <source>&amp;Measure an area</source>
            <translation>&amp;Measure an area</translation>
        </message>
        <message>
            <source>&amp;View forward (Alt+Right on the map)</source>
            <translation>&amp;View forward (Alt+Right on the map)</translation>
        </message>
        <message>
            <source>Show what &amp;lies at a click</source>
            <translation>Show what &amp;lies at a click</translation>
        </message>
        <message>
            <source>What the colo&amp;urs mean</source>
            <translation>What the colo&amp;urs mean</translation>
        </message>
        <message>
            <source>Go to &amp;coordinates…</source>
            <translation>Go to &amp;coordinates…</translation>
        </message>
        <message>
            <source>Deleted u&amp;nits…</source>
            <translation>Deleted u&amp;nits…</translation>
        </message>
        <message>
            <source>&amp;Table of units</source>
            <translation>&amp;Table of units</translation>
        </message>
        <message>
            <source>Check &amp;shapes and codes</source>
            <translation>Check &amp;shapes and codes</translation>
        </message>
        <message>
            <source>Column with the list (&amp;1)</source>
            <translation>Column with the list (&amp;1)</translation>
        </message>
        <message>
            <source>Column on the right (&amp;2)</source>
            <translation>Column on the right (&amp;2)</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Messages that nobody has closed yet</source>
            <translation>Messages that nobody has closed yet</translation>
        </message>
        <message>
            <source>Close all</source>
            <translation>Close all</translation>
        </message>
        <message>
            <source>%1 more ▾</source>
            <translation>%1 more ▾</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MonthStartDialog</name>
        <message>
            <source>First day of the assessment month</source>
            <translation>First day of the assessment month</translation>
        </message>
        <message>
            <source>day 1 (calendar months)</source>
            <translation>day 1 (calendar months)</translation>
        </message>
        <message>
            <source>day %1</source>
            <translation>day %1</translation>
        </message>
        <message>
            <source>Scores, rankings, closings, draws, papers and the command line count months, quarters and years from this day on. It holds for this workbook on this computer: set it on each computer of the office.</source>
            <translation>Scores, rankings, closings, draws, papers and the command line count months, quarters and years from this day on. It holds for this workbook on this computer: set it on each computer of the office.</translation>
        </message>
        <message>
            <source>Periods that are closed already stay as they are.</source>
            <translation>Periods that are closed already stay as they are.</translation>
        </message>
        <message>
            <source>A month begins on</source>
            <translation>A month begins on</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>Today belongs to the month of %1 and the quarter of %2.</source>
            <translation>Today belongs to the month of %1 and the quarter of %2.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::OutlookLabel</name>
        <message>
            <source>%1 is closed: this inspection is kept as late and counts after a reopening.</source>
            <translation>%1 is closed: this inspection is kept as late and counts after a reopening.</translation>
        </message>
        <message>
            <source>%1: out of reach this month</source>
            <translation>%1: out of reach this month</translation>
        </message>
        <message>
            <source>%1: safe, whatever is found</source>
            <translation>%1: safe, whatever is found</translation>
        </message>
        <message>
            <source>%1: at most %2 points more</source>
            <translation>%1: at most %2 points more</translation>
        </message>
        <message>
            <source>No band is in reach any more this month.</source>
            <translation>No band is in reach any more this month.</translation>
        </message>
        <message>
            <source>%1 is safe this month, whatever is found.</source>
            <translation>%1 is safe this month, whatever is found.</translation>
        </message>
        <message>
            <source>To reach %1, at most %2 more points may be taken this month.</source>
            <translation>To reach %1, at most %2 more points may be taken this month.</translation>
        </message>
        <message>
            <source>Points of this inspection; it counts as if it were finished as it stands, and as if none followed this month.</source>
            <translation>Points of this inspection; it counts as if it were finished as it stands, and as if none followed this month.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PaperExport</name>
        <message>
            <source>Written: %1</source>
            <translation>Written: %1</translation>
        </message>
        <message>
            <source>Cancelled. No file was written.</source>
            <translation>Cancelled. No file was written.</translation>
        </message>
        <message>
            <source>Star-rating map of city appearance</source>
            <translation>Star-rating map of city appearance</translation>
        </message>
        <message>
            <source>PDF (*.pdf);;PNG, 300 dpi (*.png);;SVG (*.svg)</source>
            <translation>PDF (*.pdf);;PNG, 300 dpi (*.png);;SVG (*.svg)</translation>
        </message>
        <message>
            <source>Writing the map…</source>
            <translation>Writing the map…</translation>
        </message>
        <message>
            <source>There is nothing to score yet: attach a standard to units first (Inspect menu).</source>
            <translation>There is nothing to score yet: attach a standard to units first (Inspect menu).</translation>
        </message>
        <message>
            <source>Scoresheet</source>
            <translation>Scoresheet</translation>
        </message>
        <message>
            <source>Of which standard?</source>
            <translation>Of which standard?</translation>
        </message>
        <message>
            <source>Save the scoresheet</source>
            <translation>Save the scoresheet</translation>
        </message>
        <message>
            <source>Scoresheet %1.xlsx</source>
            <translation>Scoresheet %1.xlsx</translation>
        </message>
        <message>
            <source>Writing the scoresheet…</source>
            <translation>Writing the scoresheet…</translation>
        </message>
        <message>
            <source>Excel (*.xlsx);;PDF (*.pdf)</source>
            <translation>Excel (*.xlsx);;PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the map</source>
            <translation>Save the map</translation>
        </message>
        <message>
            <source>There is no period before %1 to compare with.</source>
            <translation>There is no period before %1 to compare with.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PastMap</name>
        <message>
            <source>This is the map of %1 with the units of that time; shapes are edited on that of the running month.</source>
            <translation>This is the map of %1 with the units of that time; shapes are edited on that of the running month.</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Go to %1</translation>
        </message>
        <message>
            <source>%1 does not show this change, so the map shows %2 now.</source>
            <translation>%1 does not show this change, so the map shows %2 now.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PeriodBar</name>
        <message>
            <source>A month back</source>
            <translation>A month back</translation>
        </message>
        <message>
            <source>A month on</source>
            <translation>A month on</translation>
        </message>
        <message>
            <source>Play through the months</source>
            <translation>Play through the months</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PhotoStrip</name>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>Drop photos here</source>
            <translation>Drop photos here</translation>
        </message>
        <message>
            <source>Photos belong to a deduction: count one first</source>
            <translation>Photos belong to a deduction: count one first</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Look at it</translation>
        </message>
        <message>
            <source>Delete the photo</source>
            <translation>Delete the photo</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>The photo cannot be shown: its file is missing or damaged. Sync with a computer that has it.
%1</source>
            <translation>The photo cannot be shown: its file is missing or damaged. Sync with a computer that has it.
%1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PlaceDesk</name>
        <message>
            <source>By the units</source>
            <translation>By the units</translation>
        </message>
        <message>
            <source>3-degree zone, %1°E (EPSG:%2)</source>
            <translation>3-degree zone, %1°E (EPSG:%2)</translation>
        </message>
        <message>
            <source>No base map with roads is shown. Add one first (File menu).</source>
            <translation>No base map with roads is shown. Add one first (File menu).</translation>
        </message>
        <message>
            <source>The units lie where the base map's roads let expect them; no shift is to be seen.</source>
            <translation>The units lie where the base map's roads let expect them; no shift is to be seen.</translation>
        </message>
        <message>
            <source>The base map has no roads round the units, so nothing can be compared.</source>
            <translation>The base map has no roads round the units, so nothing can be compared.</translation>
        </message>
        <message>
            <source>%1 (%L2 units) looks shifted: half of %L3 corners lie more than %L4 m from the base map's roads, after a correction from %5 only %L6 m. The correction would move them by %L7 m.</source>
            <translation>%1 (%L2 units) looks shifted: half of %L3 corners lie more than %L4 m from the base map's roads, after a correction from %5 only %L6 m. The correction would move them by %L7 m.</translation>
        </message>
        <message>
            <source>Correct them</source>
            <translation>Correct them</translation>
        </message>
        <message>
            <source>Leave them</source>
            <translation>Leave them</translation>
        </message>
        <message>
            <source>%L1 units were moved to where they belong; undo takes it back.</source>
            <translation>%L1 units were moved to where they belong; undo takes it back.</translation>
        </message>
        <message>
            <source>Other zones</source>
            <translation>Other zones</translation>
        </message>
        <message>
            <source>Comparing the units with the roads of the base maps…</source>
            <translation>Comparing the units with the roads of the base maps…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>The comparison was stopped.</source>
            <translation>The comparison was stopped.</translation>
        </message>
        <message>
            <source>A comparison is under way already; try again in a moment.</source>
            <translation>A comparison is under way already; try again in a moment.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PlaceDialog</name>
        <message>
            <source>Go to coordinates</source>
            <translation>Go to coordinates</translation>
        </message>
        <message>
            <source>116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)</source>
            <translation>116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)</translation>
        </message>
        <message>
            <source>CGCS2000, WGS 84 (survey, GPS)</source>
            <translation>CGCS2000, WGS 84 (survey, GPS)</translation>
        </message>
        <message>
            <source>GCJ-02 (Amap, Tencent)</source>
            <translation>GCJ-02 (Amap, Tencent)</translation>
        </message>
        <message>
            <source>BD-09 (Baidu)</source>
            <translation>BD-09 (Baidu)</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>Coordinates</translation>
        </message>
        <message>
            <source>Copied from</source>
            <translation>Copied from</translation>
        </message>
        <message>
            <source>CGCS2000: %1</source>
            <translation>CGCS2000: %1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RankingModel</name>
        <message>
            <source>Rank</source>
            <translation>Rank</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Stars</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>Bonus</translation>
        </message>
        <message>
            <source>Inspections</source>
            <translation>Inspections</translation>
        </message>
        <message>
            <source>%1 (%2 in a row)</source>
            <translation>%1 (%2 in a row)</translation>
        </message>
        <message>
            <source>; </source>
            <translation>; </translation>
        </message>
        <message>
            <source>n/a</source>
            <translation>n/a</translation>
        </message>
        <message>
            <source>Click for the larger picture</source>
            <translation>Click for the larger picture</translation>
        </message>
        <message>
            <source>No score in %1 to compare with</source>
            <translation>No score in %1 to compare with</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Rank %1, now %2</source>
            <translation>Rank %1, now %2</translation>
        </message>
        <message>
            <source>%1, of %2</source>
            <translation>%1, of %2</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>Trend</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>veto</source>
            <translation>veto</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RecordDesk</name>
        <message>
            <source>Choose a unit with a standard first, in the list or on the map.</source>
            <translation>Choose a unit with a standard first, in the list or on the map.</translation>
        </message>
        <message>
            <source>%1 gets %2 bonus points in %3.</source>
            <translation>%1 gets %2 bonus points in %3.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RecordPanel</name>
        <message>
            <source>Recorded (%1)</source>
            <translation>Recorded (%1)</translation>
        </message>
        <message>
            <source>No standard is attached to this unit, so there is no checklist yet.</source>
            <translation>No standard is attached to this unit, so there is no checklist yet.</translation>
        </message>
        <message>
            <source>Choose a unit in the list or on the map. Its checklist appears here.</source>
            <translation>Choose a unit in the list or on the map. Its checklist appears here.</translation>
        </message>
        <message>
            <source>Inspection open since %1, stored</source>
            <translation>Inspection open since %1, stored</translation>
        </message>
        <message>
            <source>Not inspected in %1</source>
            <translation>Not inspected in %1</translation>
        </message>
        <message>
            <source>Inspected in %1: %2 times</source>
            <translation>Inspected in %1: %2 times</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>No deduction chosen</source>
            <translation>No deduction chosen</translation>
        </message>
        <message>
            <source>Place: none. Click on the map.</source>
            <translation>Place: none. Click on the map.</translation>
        </message>
        <message>
            <source>Place: %1 (map)</source>
            <translation>Place: %1 (map)</translation>
        </message>
        <message>
            <source>Add photos</source>
            <translation>Add photos</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)</source>
            <translation>Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)</translation>
        </message>
        <message>
            <source>Click the place on the map first, then this button.</source>
            <translation>Click the place on the map first, then this button.</translation>
        </message>
        <message>
            <source>Void a deduction</source>
            <translation>Void a deduction</translation>
        </message>
        <message>
            <source>Why does “%1” not count? It stays on the list, struck out, with your reason.</source>
            <translation>Why does “%1” not count? It stays on the list, struck out, with your reason.</translation>
        </message>
        <message>
            <source>Inspection of %1 finished. It counts in %2.</source>
            <translation>Inspection of %1 finished. It counts in %2.</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Checklist</translation>
        </message>
        <message>
            <source>Take the place from the GPS receiver</source>
            <translation>Take the place from the GPS receiver</translation>
        </message>
        <message>
            <source>Record without a place</source>
            <translation>Record without a place</translation>
        </message>
        <message>
            <source>Put this deduction at the place below</source>
            <translation>Put this deduction at the place below</translation>
        </message>
        <message>
            <source>Add photos…</source>
            <translation>Add photos…</translation>
        </message>
        <message>
            <source>Finish inspection</source>
            <translation>Finish inspection</translation>
        </message>
        <message>
            <source>From now on it counts (Ctrl+Enter)</source>
            <translation>From now on it counts (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Abandon</source>
            <translation>Abandon</translation>
        </message>
        <message>
            <source>Break this inspection off; it never counts. Can be undone.</source>
            <translation>Break this inspection off; it never counts. Can be undone.</translation>
        </message>
        <message>
            <source>Attach a standard…</source>
            <translation>Attach a standard…</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>%1: click to see how it comes about</source>
            <translation>%1: click to see how it comes about</translation>
        </message>
        <message>
            <source>, %1 of them late</source>
            <translation>, %1 of them late</translation>
        </message>
        <message>
            <source>Open since %1, stored; does not count for %2</source>
            <translation>Open since %1, stored; does not count for %2</translation>
        </message>
        <message>
            <source>Place: %1 ±%2 m</source>
            <translation>Place: %1 ±%2 m</translation>
        </message>
        <message>
            <source>; sealed round %1</source>
            <translation>; sealed round %1</translation>
        </message>
        <message>
            <source>; round %1</source>
            <translation>; round %1</translation>
        </message>
        <message>
            <source>Inspection of %1 finished and sealed. It counts once the round %2 is opened.</source>
            <translation>Inspection of %1 finished and sealed. It counts once the round %2 is opened.</translation>
        </message>
        <message>
            <source>%1 was finished just now. A new inspection begins with the next place recorded.</source>
            <translation>%1 was finished just now. A new inspection begins with the next place recorded.</translation>
        </message>
        <message>
            <source>Void or delete: choose a deduction above</source>
            <translation>Void or delete: choose a deduction above</translation>
        </message>
        <message>
            <source>Void already: %1</source>
            <translation>Void already: %1</translation>
        </message>
        <message>
            <source>Delete: %1</source>
            <translation>Delete: %1</translation>
        </message>
        <message>
            <source>Void, with a reason: %1…</source>
            <translation>Void, with a reason: %1…</translation>
        </message>
        <message>
            <source>Choose the deduction in the list of what was recorded first.</source>
            <translation>Choose the deduction in the list of what was recorded first.</translation>
        </message>
        <message>
            <source>%1 outside this unit</source>
            <translation>%1 outside this unit</translation>
        </message>
        <message>
            <source>Recorded at a place %1 outside %2. If that was a slip, click the right place and press the pin button.</source>
            <translation>Recorded at a place %1 outside %2. If that was a slip, click the right place and press the pin button.</translation>
        </message>
        <message>
            <source>This unit has ended since. Its results stay: click the score to see how it comes about.</source>
            <translation>This unit has ended since. Its results stay: click the score to see how it comes about.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Inspection of %1 finished, late: %2 is closed. It counts once all of that is reopened.</source>
            <translation>Inspection of %1 finished, late: %2 is closed. It counts once all of that is reopened.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundDesk</name>
        <message>
            <source>Draw sheet %1.pdf</source>
            <translation>Draw sheet %1.pdf</translation>
        </message>
        <message>
            <source>Save the draw sheet</source>
            <translation>Save the draw sheet</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Writing the draw sheet…</source>
            <translation>Writing the draw sheet…</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>Written: %1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundDialog</name>
        <message>
            <source>Change the round</source>
            <translation>Change the round</translation>
        </message>
        <message>
            <source>New round</source>
            <translation>New round</translation>
        </message>
        <message>
            <source>to</source>
            <translation>to</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>sealed: nobody reads another's sheet until it is opened by</source>
            <translation>sealed: nobody reads another's sheet until it is opened by</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>Seal</translation>
        </message>
        <message>
            <source>deal the units out among them</source>
            <translation>deal the units out among them</translation>
        </message>
        <message>
            <source>each of them scores every unit</source>
            <translation>each of them scores every unit</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>Inspectors</source>
            <translation>Inspectors</translation>
        </message>
        <message>
            <source>%1 check of %2</source>
            <translation>%1 check of %2</translation>
        </message>
        <message>
            <source>all that the standard scores (%1)</source>
            <translation>all that the standard scores (%1)</translation>
        </message>
        <message>
            <source>only %1 (%2)</source>
            <translation>only %1 (%2)</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>none yet</translation>
        </message>
        <message>
            <source>Nobody has a key yet. Whoever shall open the round makes one first: My key, in the window of rounds.</source>
            <translation>Nobody has a key yet. Whoever shall open the round makes one first: My key, in the window of rounds.</translation>
        </message>
        <message>
            <source>The round would end before it starts.</source>
            <translation>The round would end before it starts.</translation>
        </message>
        <message>
            <source>No standard is attached to any unit yet: attach one first (Inspect menu).</source>
            <translation>No standard is attached to any unit yet: attach one first (Inspect menu).</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) are planned.</source>
            <translation>
                <numerusform>%n visit are planned.</numerusform>
                <numerusform>%n visits are planned.</numerusform>
            </translation>
        </message>
        <message>
            <source>re-check of %1</source>
            <translation>re-check of %1</translation>
        </message>
        <message>
            <source>%1 opens the round and also scores in it: better choose an opener who does not score.</source>
            <translation>%1 opens the round and also scores in it: better choose an opener who does not score.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundPanel</name>
        <message>
            <source>Inspection rounds</source>
            <translation>Inspection rounds</translation>
        </message>
        <message>
            <source>My key…</source>
            <translation>My key…</translation>
        </message>
        <message>
            <source>New round…</source>
            <translation>New round…</translation>
        </message>
        <message>
            <source>Draw units…</source>
            <translation>Draw units…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Draw sheet…</source>
            <translation>Draw sheet…</translation>
        </message>
        <message>
            <source>Open the seal…</source>
            <translation>Open the seal…</translation>
        </message>
        <message>
            <source>Agreement…</source>
            <translation>Agreement…</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Round</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>Seal</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Rounds</translation>
        </message>
        <message>
            <source>Progress by inspector</source>
            <translation>Progress by inspector</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>Assign…</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Take out</translation>
        </message>
        <message>
            <source>Add a unit…</source>
            <translation>Add a unit…</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Time slot</source>
            <translation>Time slot</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>No round is planned yet. New round plans which units are inspected by whom and by when; Draw units chooses some of them by lot.</source>
            <translation>No round is planned yet. New round plans which units are inspected by whom and by when; Draw units chooses some of them by lot.</translation>
        </message>
        <message>
            <source>not assigned</source>
            <translation>not assigned</translation>
        </message>
        <message>
            <source>%1, overdue</source>
            <translation>%1, overdue</translation>
        </message>
        <message numerus="yes">
            <source>Assign %n unit(s)</source>
            <translation>
                <numerusform>Assign %n unit</numerusform>
                <numerusform>Assign %n units</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>nobody yet</translation>
        </message>
        <message>
            <source>Add a unit</source>
            <translation>Add a unit</translation>
        </message>
        <message>
            <source>added by hand</source>
            <translation>added by hand</translation>
        </message>
        <message>
            <source>%1 has a key on this computer: choose the name as the opener of a sealed round.</source>
            <translation>%1 has a key on this computer: choose the name as the opener of a sealed round.</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>Make a key</translation>
        </message>
        <message>
            <source>With this key %1 opens sealed rounds, only on this computer. A password guards it (may stay empty). Without key or password nobody can ever open what was sealed for it.</source>
            <translation>With this key %1 opens sealed rounds, only on this computer. A password guards it (may stay empty). Without key or password nobody can ever open what was sealed for it.</translation>
        </message>
        <message>
            <source>%1 can open sealed rounds now. The others learn it with the next sync.</source>
            <translation>%1 can open sealed rounds now. The others learn it with the next sync.</translation>
        </message>
        <message numerus="yes">
            <source>%n planned sheet(s) are not in yet. Whoever scores later can be told what the others found.</source>
            <translation>
                <numerusform>%n planned sheet are not in yet. Whoever scores later can be told what the others found.</numerusform>
                <numerusform>%n planned sheets are not in yet. Whoever scores later can be told what the others found.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open %1 all the same? This cannot be undone.</source>
            <translation>Open %1 all the same? This cannot be undone.</translation>
        </message>
        <message>
            <source>All planned sheets are in. Open %1 now? This cannot be undone.</source>
            <translation>All planned sheets are in. Open %1 now? This cannot be undone.</translation>
        </message>
        <message>
            <source>Open the seal</source>
            <translation>Open the seal</translation>
        </message>
        <message>
            <source>Password of the key</source>
            <translation>Password of the key</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) were opened and count from now on.</source>
            <translation>
                <numerusform>%n sheet were opened and count from now on.</numerusform>
                <numerusform>%n sheets were opened and count from now on.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) cannot be read with this key and stay sealed.</source>
            <translation>
                <numerusform>%n sheet cannot be read with this key and stay sealed.</numerusform>
                <numerusform>%n sheets cannot be read with this key and stay sealed.</numerusform>
            </translation>
        </message>
        <message>
            <source>The same password once more</source>
            <translation>The same password once more</translation>
        </message>
        <message>
            <source>The two passwords differ. Type the new password for %1 again.</source>
            <translation>The two passwords differ. Type the new password for %1 again.</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) were opened. %1 is closed: those of it are late and count after a reopening.</source>
            <translation>
                <numerusform>%n sheet were opened. %1 is closed: those of it are late and count after a reopening.</numerusform>
                <numerusform>%n sheets were opened. %1 is closed: those of it are late and count after a reopening.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sheets left: %1</source>
            <translation>Sheets left: %1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundResultsDialog</name>
        <message>
            <source>Agreement in %1</source>
            <translation>Agreement in %1</translation>
        </message>
        <message>
            <source>The round is sealed: its sheets can be compared once it is opened.</source>
            <translation>The round is sealed: its sheets can be compared once it is opened.</translation>
        </message>
        <message>
            <source>No sheet of this round is finished yet.</source>
            <translation>No sheet of this round is finished yet.</translation>
        </message>
        <message>
            <source>%1 sheets of %2 units; mean %3; on average the sheets of a unit lie %4 apart.</source>
            <translation>%1 sheets of %2 units; mean %3; on average the sheets of a unit lie %4 apart.</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Inspectors</source>
            <translation>Inspectors</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mean</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Range</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Standard deviation</translation>
        </message>
        <message>
            <source>Agreement of each two inspectors, over the units that both have scored</source>
            <translation>Agreement of each two inspectors, over the units that both have scored</translation>
        </message>
        <message>
            <source>Inspector A</source>
            <translation>Inspector A</translation>
        </message>
        <message>
            <source>Inspector B</source>
            <translation>Inspector B</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>Mean A − B</source>
            <translation>Mean A − B</translation>
        </message>
        <message>
            <source>Mean distance</source>
            <translation>Mean distance</translation>
        </message>
        <message>
            <source>At most 2 apart</source>
            <translation>At most 2 apart</translation>
        </message>
        <message>
            <source>Same grade</source>
            <translation>Same grade</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ScoreDesk</name>
        <message>
            <source>%1 is closed. %2 inspections came late: they are kept and shown, and count once the period is reopened.</source>
            <translation>%1 is closed. %2 inspections came late: they are kept and shown, and count once the period is reopened.</translation>
        </message>
        <message>
            <source>Choose a unit with a standard first, in the list or on the map.</source>
            <translation>Choose a unit with a standard first, in the list or on the map.</translation>
        </message>
        <message>
            <source>This workbook is open for reading only; its months cannot be changed.</source>
            <translation>This workbook is open for reading only; its months cannot be changed.</translation>
        </message>
        <message>
            <source>Shown now: %1.</source>
            <translation>Shown now: %1.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ScorePanel</name>
        <message>
            <source>Show on the map</source>
            <translation>Show on the map</translation>
        </message>
        <message>
            <source>Award a bonus…</source>
            <translation>Award a bonus…</translation>
        </message>
        <message>
            <source>Scores and ranking, %1</source>
            <translation>Scores and ranking, %1</translation>
        </message>
        <message>
            <source>No standard is attached to any unit in %1. Attach one first (Inspect menu).</source>
            <translation>No standard is attached to any unit in %1. Attach one first (Inspect menu).</translation>
        </message>
        <message>
            <source>Reading the scores…</source>
            <translation>Reading the scores…</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>All groups</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, version %2</translation>
        </message>
        <message>
            <source>%1 units</source>
            <translation>%1 units</translation>
        </message>
        <message>
            <source>%1 inspected</source>
            <translation>%1 inspected</translation>
        </message>
        <message>
            <source>%1 not inspected</source>
            <translation>%1 not inspected</translation>
        </message>
        <message>
            <source>%1 to which nothing applies</source>
            <translation>%1 to which nothing applies</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>%1 late, not counted</source>
            <translation>%1 late, not counted</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>Periods in a row</source>
            <translation>Periods in a row</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>What follows</translation>
        </message>
        <message>
            <source>Warnings (%1)</source>
            <translation>Warnings (%1)</translation>
        </message>
        <message>
            <source>%1 and more</source>
            <translation>%1 and more</translation>
        </message>
        <message>
            <source>%1, among %2</source>
            <translation>%1, among %2</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>Wanted</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Share</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Met</translation>
        </message>
        <message>
            <source>only reported</source>
            <translation>only reported</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>✓ met</source>
            <translation>✓ met</translation>
        </message>
        <message>
            <source>✗ not yet</source>
            <translation>✗ not yet</translation>
        </message>
        <message>
            <source>Plan of %1 (%2)</source>
            <translation>Plan of %1 (%2)</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>Ranking</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>All units</translation>
        </message>
        <message>
            <source>Inspected</source>
            <translation>Inspected</translation>
        </message>
        <message>
            <source>Not inspected</source>
            <translation>Not inspected</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>With notes</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Which units</source>
            <translation>Which units</translation>
        </message>
        <message>
            <source>Name, code or initials</source>
            <translation>Name, code or initials</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Copy as a table</translation>
        </message>
        <message>
            <source>Choose a unit in the ranking first.</source>
            <translation>Choose a unit in the ranking first.</translation>
        </message>
        <message>
            <source>Copied %1 rows. Paste them into a spreadsheet or a document.</source>
            <translation>Copied %1 rows. Paste them into a spreadsheet or a document.</translation>
        </message>
        <message>
            <source>%1 rolled up</source>
            <translation>%1 rolled up</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SectionForm</name>
        <message>
            <source>Points adjustable</source>
            <translation>Points adjustable</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Full marks</source>
            <translation>Full marks</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Weight</translation>
        </message>
        <message>
            <source>Never below</source>
            <translation>Never below</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>A weight is given to all sections or to none: then the score is the weighted mean of the sections.</source>
            <translation>A weight is given to all sections or to none: then the score is the weighted mean of the sections.</translation>
        </message>
        <message>
            <source>%1 clauses, together %2</source>
            <translation>%1 clauses, together %2</translation>
        </message>
        <message>
            <source>%1 clauses that share these points</source>
            <translation>%1 clauses that share these points</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ShareChooser</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Which shared file?</source>
            <translation>Which shared file?</translation>
        </message>
        <message>
            <source>The computers of an office meet at one shared file: on a network drive, or on a USB stick that goes round. Whoever comes first creates it, the others join it. Nothing is lost where two people worked at once.</source>
            <translation>The computers of an office meet at one shared file: on a network drive, or on a USB stick that goes round. Whoever comes first creates it, the others join it. Nothing is lost where two people worked at once.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Path of the shared file, for instance Z:/city/office.sqlite</source>
            <translation>Path of the shared file, for instance Z:/city/office.sqlite</translation>
        </message>
        <message>
            <source>The shared file, there already or new</source>
            <translation>The shared file, there already or new</translation>
        </message>
        <message>
            <source>Shared file (*.sqlite)</source>
            <translation>Shared file (*.sqlite)</translation>
        </message>
        <message>
            <source>Write the whole path, from the drive on, or press Choose.</source>
            <translation>Write the whole path, from the drive on, or press Choose.</translation>
        </message>
        <message>
            <source>Looking at %1…</source>
            <translation>Looking at %1…</translation>
        </message>
        <message>
            <source>%1 is there. This workbook can join it: it takes in what the others have recorded and adds its own.</source>
            <translation>%1 is there. This workbook can join it: it takes in what the others have recorded and adds its own.</translation>
        </message>
        <message>
            <source>Join and sync</source>
            <translation>Join and sync</translation>
        </message>
        <message>
            <source>There is no shared file yet. It will be created as %1, with a folder %2 beside it that belongs to it.</source>
            <translation>There is no shared file yet. It will be created as %1, with a folder %2 beside it that belongs to it.</translation>
        </message>
        <message>
            <source>Create it here and sync</source>
            <translation>Create it here and sync</translation>
        </message>
        <message numerus="yes">
            <source>It brings %n unit(s) of its own, which will stand beside those of the others for everybody. Where this is another office's shared file, go back and join with a new workbook.</source>
            <translation>
                <numerusform>It brings %n unit of its own, which will stand beside those of the others for everybody. Where this is another office's shared file, go back and join with a new workbook.</numerusform>
                <numerusform>It brings %n units of its own, which will stand beside those of the others for everybody. Where this is another office's shared file, go back and join with a new workbook.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardBandsPage</name>
        <message>
            <source>a unit that fell below</source>
            <translation>a unit that fell below</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>Grades</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>In English</translation>
        </message>
        <message>
            <source>From (inclusive)</source>
            <translation>From (inclusive)</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Stars</translation>
        </message>
        <message>
            <source>Stars only from grade</source>
            <translation>Stars only from grade</translation>
        </message>
        <message>
            <source>and only with</source>
            <translation>and only with</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>From, % of its full marks</source>
            <translation>From, % of its full marks</translation>
        </message>
        <message>
            <source>One star by theme</source>
            <translation>One star by theme</translation>
        </message>
        <message>
            <source>loses stars:</source>
            <translation>loses stars:</translation>
        </message>
        <message>
            <source>for periods:</source>
            <translation>for periods:</translation>
        </message>
        <message>
            <source>Relapse</source>
            <translation>Relapse</translation>
        </message>
        <message>
            <source>any</source>
            <translation>any</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardDesk</name>
        <message>
            <source>Next: attach a standard to the units (Inspect menu), then each has a checklist.</source>
            <translation>Next: attach a standard to the units (Inspect menu), then each has a checklist.</translation>
        </message>
        <message>
            <source>Import a standard</source>
            <translation>Import a standard</translation>
        </message>
        <message>
            <source>Standards and spreadsheets (*.json *.xlsx *.csv *.ods *.xls);;All files (*)</source>
            <translation>Standards and spreadsheets (*.json *.xlsx *.csv *.ods *.xls);;All files (*)</translation>
        </message>
        <message>
            <source>Export the standard</source>
            <translation>Export the standard</translation>
        </message>
        <message>
            <source>Standard (*.json)</source>
            <translation>Standard (*.json)</translation>
        </message>
        <message>
            <source>%1 could not be written: %2. Choose another folder.</source>
            <translation>%1 could not be written: %2. Choose another folder.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardEditor</name>
        <message>
            <source>Clauses</source>
            <translation>Clauses</translation>
        </message>
        <message>
            <source>Grades and stars</source>
            <translation>Grades and stars</translation>
        </message>
        <message>
            <source>Name, scope, period</source>
            <translation>Name, scope, period</translation>
        </message>
        <message>
            <source>Warnings, sources, plan</source>
            <translation>Warnings, sources, plan</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Section and clause</source>
            <translation>Section and clause</translation>
        </message>
        <message>
            <source>Scored by</source>
            <translation>Scored by</translation>
        </message>
        <message>
            <source>Full marks</source>
            <translation>Full marks</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>New clause</source>
            <translation>New clause</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>New section</source>
            <translation>New section</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>Number anew, in this order</source>
            <translation>Number anew, in this order</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Sheet and checks</source>
            <translation>Sheet and checks</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardGeneralPage</name>
        <message>
            <source>daily</source>
            <translation>daily</translation>
        </message>
        <message>
            <source>monthly</source>
            <translation>monthly</translation>
        </message>
        <message>
            <source>quarterly</source>
            <translation>quarterly</translation>
        </message>
        <message>
            <source>yearly</source>
            <translation>yearly</translation>
        </message>
        <message>
            <source>special</source>
            <translation>special</translation>
        </message>
        <message>
            <source>re-check</source>
            <translation>re-check</translation>
        </message>
        <message>
            <source>Code and version</source>
            <translation>Code and version</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>Where it comes from</translation>
        </message>
        <message>
            <source>For units of kind
(none ticked: any)</source>
            <translation>For units of kind
(none ticked: any)</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Rounds</translation>
        </message>
        <message>
            <source>Sub-checklist, made to be included by clauses</source>
            <translation>Sub-checklist, made to be included by clauses</translation>
        </message>
        <message>
            <source>Full score</source>
            <translation>Full score</translation>
        </message>
        <message>
            <source>counts full</source>
            <translation>counts full</translation>
        </message>
        <message>
            <source>the rest is scaled up</source>
            <translation>the rest is scaled up</translation>
        </message>
        <message>
            <source>mean of the inspections</source>
            <translation>mean of the inspections</translation>
        </message>
        <message>
            <source>the latest inspection</source>
            <translation>the latest inspection</translation>
        </message>
        <message>
            <source>the worst inspection</source>
            <translation>the worst inspection</translation>
        </message>
        <message>
            <source>weighted by kind of round</source>
            <translation>weighted by kind of round</translation>
        </message>
        <message>
            <source>outside any round</source>
            <translation>outside any round</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Round</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Weight</translation>
        </message>
        <message>
            <source>from all inspections in it</source>
            <translation>from all inspections in it</translation>
        </message>
        <message>
            <source>mean of its months</source>
            <translation>mean of its months</translation>
        </message>
        <message>
            <source>plain mean</source>
            <translation>plain mean</translation>
        </message>
        <message>
            <source>weighted by area</source>
            <translation>weighted by area</translation>
        </message>
        <message>
            <source>weighted by length</source>
            <translation>weighted by length</translation>
        </message>
        <message>
            <source>weighted by population</source>
            <translation>weighted by population</translation>
        </message>
        <message>
            <source>A clause that does not apply</source>
            <translation>A clause that does not apply</translation>
        </message>
        <message>
            <source>A period's score</source>
            <translation>A period's score</translation>
        </message>
        <message>
            <source>Weights of rounds</source>
            <translation>Weights of rounds</translation>
        </message>
        <message>
            <source>Quarter, half-year, year</source>
            <translation>Quarter, half-year, year</translation>
        </message>
        <message>
            <source>Roll-up to the parent</source>
            <translation>Roll-up to the parent</translation>
        </message>
        <message>
            <source>enters the score</source>
            <translation>enters the score</translation>
        </message>
        <message>
            <source>in a ledger for the year's end</source>
            <translation>in a ledger for the year's end</translation>
        </message>
        <message>
            <source>there is none</source>
            <translation>there is none</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>at most</translation>
        </message>
        <message>
            <source>up to a score of</source>
            <translation>up to a score of</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>Bonus</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, version %2</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardMorePage</name>
        <message>
            <source>Warning</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>Below</source>
            <translation>Below</translation>
        </message>
        <message>
            <source>Periods in a row</source>
            <translation>Periods in a row</translation>
        </message>
        <message>
            <source>Overdue cases</source>
            <translation>Overdue cases</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>What follows</translation>
        </message>
        <message>
            <source>Warned</source>
            <translation>Warned</translation>
        </message>
        <message>
            <source>Sources of sheets and their weights</source>
            <translation>Sources of sheets and their weights</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Code (empty: on site)</source>
            <translation>Code (empty: on site)</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Weight</translation>
        </message>
        <message>
            <source>Patrol levels</source>
            <translation>Patrol levels</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Counts times</source>
            <translation>Counts times</translation>
        </message>
        <message>
            <source>Marks of units (yes or no)</source>
            <translation>Marks of units (yes or no)</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Mark</translation>
        </message>
        <message>
            <source>The year's plan</source>
            <translation>The year's plan</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Stars</translation>
        </message>
        <message>
            <source>or mark</source>
            <translation>or mark</translation>
        </message>
        <message>
            <source>or more</source>
            <translation>or more</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Share %</source>
            <translation>Share %</translation>
        </message>
        <message>
            <source>Among</source>
            <translation>Among</translation>
        </message>
        <message>
            <source>Parts of a composite standard (which then has no sections)</source>
            <translation>Parts of a composite standard (which then has no sections)</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>no score until every part has one</source>
            <translation>no score until every part has one</translation>
        </message>
        <message>
            <source>the others share its weight</source>
            <translation>the others share its weight</translation>
        </message>
        <message>
            <source>Where a part is missing</source>
            <translation>Where a part is missing</translation>
        </message>
        <message>
            <source>Warnings and praise</source>
            <translation>Warnings and praise</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Last of a group</source>
            <translation>Last of a group</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardPreview</name>
        <message>
            <source>What the inspector sees. Try it out: nothing is stored.</source>
            <translation>What the inspector sees. Try it out: nothing is stored.</translation>
        </message>
        <message>
            <source>Empty the sheet</source>
            <translation>Empty the sheet</translation>
        </message>
        <message>
            <source>Composite of %1 standards</source>
            <translation>Composite of %1 standards</translation>
        </message>
        <message>
            <source>Sections add up to %1 of %2</source>
            <translation>Sections add up to %1 of %2</translation>
        </message>
        <message>
            <source>Error: %1</source>
            <translation>Error: %1</translation>
        </message>
        <message>
            <source>Look: %1</source>
            <translation>Look: %1</translation>
        </message>
        <message>
            <source>A composite has no sheet of its own.</source>
            <translation>A composite has no sheet of its own.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardTableDialog</name>
        <message>
            <source>Standard from a spreadsheet</source>
            <translation>Standard from a spreadsheet</translation>
        </message>
        <message>
            <source>Take as a draft</source>
            <translation>Take as a draft</translation>
        </message>
        <message>
            <source>any</source>
            <translation>any</translation>
        </message>
        <message>
            <source>as the file says</source>
            <translation>as the file says</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>For units of kind</source>
            <translation>For units of kind</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>Text encoding</source>
            <translation>Text encoding</translation>
        </message>
        <message>
            <source>Columns: 类别 | 条款 | 分值 | 每处扣分 | 说明. Merged or blank 类别 carry down.</source>
            <translation>Columns: 类别 | 条款 | 分值 | 每处扣分 | 说明. Merged or blank 类别 carry down.</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Becomes</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Off for each place</source>
            <translation>Off for each place</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Then</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Reading the file…</translation>
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation>%1 (guessed)</translation>
        </message>
        <message>
            <source>%1 (as the file says)</source>
            <translation>%1 (as the file says)</translation>
        </message>
        <message>
            <source>No standard can be made of this yet. Put right what stands below in the spreadsheet and open it again.</source>
            <translation>No standard can be made of this yet. Put right what stands below in the spreadsheet and open it again.</translation>
        </message>
        <message>
            <source>%1 places have to be put right; what they concern is left out.</source>
            <translation>%1 places have to be put right; what they concern is left out.</translation>
        </message>
        <message>
            <source>left out: put right</source>
            <translation>left out: put right</translation>
        </message>
        <message>
            <source>read so: look</source>
            <translation>read so: look</translation>
        </message>
        <message>
            <source>look</source>
            <translation>look</translation>
        </message>
        <message>
            <source>%1: %2 sections, %3 clauses, %4 points in all.</source>
            <translation>%1: %2 sections, %3 clauses, %4 points in all.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardsDialog</name>
        <message>
            <source>Standards</source>
            <translation>Standards</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Changed…</source>
            <translation>Changed…</translation>
        </message>
        <message>
            <source>The draft has an error and is not stored until it is put right.</source>
            <translation>The draft has an error and is not stored until it is put right.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Empty standard</source>
            <translation>Empty standard</translation>
        </message>
        <message>
            <source>From a spreadsheet or a JSON file…</source>
            <translation>From a spreadsheet or a JSON file…</translation>
        </message>
        <message>
            <source>Name or code</source>
            <translation>Name or code</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Issue…</source>
            <translation>Issue…</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>New version</translation>
        </message>
        <message>
            <source>Copy as a new standard</source>
            <translation>Copy as a new standard</translation>
        </message>
        <message>
            <source>Attach to units…</source>
            <translation>Attach to units…</translation>
        </message>
        <message>
            <source>Retire…</source>
            <translation>Retire…</translation>
        </message>
        <message>
            <source>Delete draft</source>
            <translation>Delete draft</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>draft</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>issued</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>retired</translation>
        </message>
        <message>
            <source>all: %1</source>
            <translation>all: %1</translation>
        </message>
        <message>
            <source>Draft: change it freely, it scores nothing until it is issued.</source>
            <translation>Draft: change it freely, it scores nothing until it is issued.</translation>
        </message>
        <message>
            <source>Issued on %1; it stays as it is.</source>
            <translation>Issued on %1; it stays as it is.</translation>
        </message>
        <message>
            <source>Built in and in force; it stays as it is. To change it, make a new version.</source>
            <translation>Built in and in force; it stays as it is. To change it, make a new version.</translation>
        </message>
        <message>
            <source>Retired; kept so that old scores can be recomputed.</source>
            <translation>Retired; kept so that old scores can be recomputed.</translation>
        </message>
        <message>
            <source>Scores: %1.</source>
            <translation>Scores: %1.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>✓ Draft stored</source>
            <translation>✓ Draft stored</translation>
        </message>
        <message>
            <source>The draft has an error</source>
            <translation>The draft has an error</translation>
        </message>
        <message>
            <source>This cannot be stored: %1</source>
            <translation>This cannot be stored: %1</translation>
        </message>
        <message>
            <source>Go back and put it right</source>
            <translation>Go back and put it right</translation>
        </message>
        <message>
            <source>Give up what was changed since</source>
            <translation>Give up what was changed since</translation>
        </message>
        <message>
            <source>New standard</source>
            <translation>New standard</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (copy)</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2. Choose another file.</source>
            <translation>%1 cannot be read: %2. Choose another file.</translation>
        </message>
        <message>
            <source>This cannot be issued: %1</source>
            <translation>This cannot be issued: %1</translation>
        </message>
        <message>
            <source>Look: %1</source>
            <translation>Look: %1</translation>
        </message>
        <message>
            <source>Issue the standard</source>
            <translation>Issue the standard</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>In force from</translation>
        </message>
        <message>
            <source>Retire the older version: what it scored is scored by this one from that day on</source>
            <translation>Retire the older version: what it scored is scored by this one from that day on</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>Issue</translation>
        </message>
        <message>
            <source>It scores the same units as the version before.</source>
            <translation>It scores the same units as the version before.</translation>
        </message>
        <message>
            <source>Attach it to units next.</source>
            <translation>Attach it to units next.</translation>
        </message>
        <message>
            <source>Retire the standard</source>
            <translation>Retire the standard</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>Retire</translation>
        </message>
        <message>
            <source>%1 is a draft now. Change it, then issue it.</source>
            <translation>%1 is a draft now. Change it, then issue it.</translation>
        </message>
        <message>
            <source>%1 is in the workbook already, with the same content.</source>
            <translation>%1 is in the workbook already, with the same content.</translation>
        </message>
        <message>
            <source>%1 %2 can never be changed afterwards; a change makes a new version.</source>
            <translation>%1 %2 can never be changed afterwards; a change makes a new version.</translation>
        </message>
        <message>
            <source>%1 is issued.</source>
            <translation>%1 is issued.</translation>
        </message>
        <message>
            <source>After that day %1 scores no unit and cannot be attached any more. What was scored stays.</source>
            <translation>After that day %1 scores no unit and cannot be attached any more. What was scored stays.</translation>
        </message>
        <message>
            <source>%1 is retired.</source>
            <translation>%1 is retired.</translation>
        </message>
        <message>
            <source>%1 is deleted; the Edit menu can undo it.</source>
            <translation>%1 is deleted; the Edit menu can undo it.</translation>
        </message>
        <message>
            <source>List</source>
            <translation>List</translation>
        </message>
        <message>
            <source> from %1</source>
            <translation> from %1</translation>
        </message>
        <message>
            <source> to %1</source>
            <translation> to %1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StartPage</name>
        <message>
            <source>Shirong</source>
            <translation>Shirong</translation>
        </message>
        <message>
            <source>City-appearance inspection without a network: units on a map, checklists, deductions, scores, star-rating maps.</source>
            <translation>City-appearance inspection without a network: units on a map, checklists, deductions, scores, star-rating maps.</translation>
        </message>
        <message>
            <source>Look around in the demo township</source>
            <translation>Look around in the demo township</translation>
        </message>
        <message>
            <source>New workbook…</source>
            <translation>New workbook…</translation>
        </message>
        <message>
            <source>Open a workbook…</source>
            <translation>Open a workbook…</translation>
        </message>
        <message>
            <source>Used last</source>
            <translation>Used last</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StatusLine</name>
        <message>
            <source>GPS ±%1 m</source>
            <translation>GPS ±%1 m</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>All stored</source>
            <translation>All stored</translation>
        </message>
        <message>
            <source>Storing %1…</source>
            <translation>Storing %1…</translation>
        </message>
        <message>
            <source>Opening %1 and %2 more…</source>
            <translation>Opening %1 and %2 more…</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>Opening %1…</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SyncButton</name>
        <message>
            <source>syncing…</source>
            <translation>syncing…</translation>
        </message>
        <message>
            <source>%1 waiting to be synced</source>
            <translation>%1 waiting to be synced</translation>
        </message>
        <message>
            <source>%1 to decide</source>
            <translation>%1 to decide</translation>
        </message>
        <message>
            <source>synced</source>
            <translation>synced</translation>
        </message>
        <message>
            <source>Changes on this computer that no shared file has yet, and what waits for a decision. Click to sync.</source>
            <translation>Changes on this computer that no shared file has yet, and what waits for a decision. Click to sync.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SyncDesk</name>
        <message>
            <source>Choose a unit on the map or in the list first.</source>
            <translation>Choose a unit on the map or in the list first.</translation>
        </message>
        <message>
            <source>%1 to decide: menu Sync, To decide.</source>
            <translation>%1 to decide: menu Sync, To decide.</translation>
        </message>
        <message>
            <source>A shared file</source>
            <translation>A shared file</translation>
        </message>
        <message>
            <source>%1 is a shared file: workbooks join it, nobody works in it. Join it with which workbook?</source>
            <translation>%1 is a shared file: workbooks join it, nobody works in it. Join it with which workbook?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>A new workbook…</source>
            <translation>A new workbook…</translation>
        </message>
        <message>
            <source>The open one, %1</source>
            <translation>The open one, %1</translation>
        </message>
        <message>
            <source>New workbook to join with</source>
            <translation>New workbook to join with</translation>
        </message>
        <message>
            <source>Workbook (*.sqlite)</source>
            <translation>Workbook (*.sqlite)</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>Syncing with %1 before closing. Everything is stored on this computer in any case.</source>
            <translation>Syncing with %1 before closing. Everything is stored on this computer in any case.</translation>
        </message>
        <message>
            <source>Close without waiting</source>
            <translation>Close without waiting</translation>
        </message>
        <message>
            <source>%1 is taken off; the others learn of it at the next sync.</source>
            <translation>%1 is taken off; the others learn of it at the next sync.</translation>
        </message>
        <message>
            <source>No unit was deleted in this workbook.</source>
            <translation>No unit was deleted in this workbook.</translation>
        </message>
        <message>
            <source>The sync brought the first inspections of %1; %2 is still shown.</source>
            <translation>The sync brought the first inspections of %1; %2 is still shown.</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Go to %1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SyncPanel</name>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Who comes here</source>
            <translation>Who comes here</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>Last seen</translation>
        </message>
        <message>
            <source>Shared file</source>
            <translation>Shared file</translation>
        </message>
        <message>
            <source>&amp;Another…</source>
            <translation>&amp;Another…</translation>
        </message>
        <message>
            <source>Another drive, or a USB stick that is carried to another office</source>
            <translation>Another drive, or a USB stick that is carried to another office</translation>
        </message>
        <message>
            <source>&amp;Sync now</source>
            <translation>&amp;Sync now</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>S&amp;top</translation>
        </message>
        <message>
            <source>It is gone for good: &amp;begin it anew…</source>
            <translation>It is gone for good: &amp;begin it anew…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Stopping…</translation>
        </message>
        <message>
            <source>Sync by &amp;itself while the shared file is there, every</source>
            <translation>Sync by &amp;itself while the shared file is there, every</translation>
        </message>
        <message>
            <source> minutes</source>
            <translation> minutes</translation>
        </message>
        <message>
            <source>Sync when the program is &amp;closed</source>
            <translation>Sync when the program is &amp;closed</translation>
        </message>
        <message>
            <source>%1 shared.sqlite</source>
            <translation>%1 shared.sqlite</translation>
        </message>
        <message>
            <source>%1 changes wait to be sent</source>
            <translation>%1 changes wait to be sent</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>Nothing waits to be sent</translation>
        </message>
        <message>
            <source>To &amp;decide: %1…</source>
            <translation>To &amp;decide: %1…</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>Nothing to decide</translation>
        </message>
        <message>
            <source>Begin it anew</source>
            <translation>Begin it anew</translation>
        </message>
        <message>
            <source>Begin the shared file anew at %1? Do this only where the old one is lost for good. Everything that this workbook has goes there; the other computers bring what they have at their next sync.</source>
            <translation>Begin the shared file anew at %1? Do this only where the old one is lost for good. Everything that this workbook has goes there; the other computers bring what they have at their next sync.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>%1 (this one)</source>
            <translation>%1 (this one)</translation>
        </message>
        <message>
            <source>&amp;Lost or given away: take it off…</source>
            <translation>&amp;Lost or given away: take it off…</translation>
        </message>
        <message>
            <source>%1 (taken off)</source>
            <translation>%1 (taken off)</translation>
        </message>
        <message>
            <source>Take a computer off</source>
            <translation>Take a computer off</translation>
        </message>
        <message>
            <source>Take %1 off? Nothing of what it has sent goes. Files are no longer kept for it; should it come back, it counts again from its next sync on.</source>
            <translation>Take %1 off? Nothing of what it has sent goes. Files are no longer kept for it; should it come back, it counts again from its next sync on.</translation>
        </message>
        <message>
            <source>Take it off</source>
            <translation>Take it off</translation>
        </message>
        <message>
            <source>&amp;From now on this one</source>
            <translation>&amp;From now on this one</translation>
        </message>
        <message>
            <source>Only this sync goes there. By itself it syncs with %1, and what waits is counted for that one.</source>
            <translation>Only this sync goes there. By itself it syncs with %1, and what waits is counted for that one.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: synced by itself, nothing new.</source>
            <translation>%1: synced by itself, nothing new.</translation>
        </message>
        <message>
            <source>The last sync, at %1:</source>
            <translation>The last sync, at %1:</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::TableDesk</name>
        <message>
            <source>Table of units</source>
            <translation>Table of units</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Checks</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::TrendView</name>
        <message>
            <source>Trend</source>
            <translation>Trend</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitEntry</name>
        <message>
            <source>A unit needs a name: write one.</source>
            <translation>A unit needs a name: write one.</translation>
        </message>
        <message>
            <source>Code %1 is that of %2 already: write another code.</source>
            <translation>Code %1 is that of %2 already: write another code.</translation>
        </message>
        <message>
            <source>“%1” is no number of people: write a whole number from 0, or leave it empty.</source>
            <translation>“%1” is no number of people: write a whole number from 0, or leave it empty.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitForm</name>
        <message>
            <source>empty: ranked with its kind</source>
            <translation>empty: ranked with its kind</translation>
        </message>
        <message>
            <source>%L1 m²</source>
            <translation>%L1 m²</translation>
        </message>
        <message>
            <source>%L1 m</source>
            <translation>%L1 m</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitFormDesk</name>
        <message>
            <source>%1: its form is still open on the right. Press OK there to keep it, or Cancel to give it up.</source>
            <translation>%1: its form is still open on the right. Press OK there to keep it, or Cancel to give it up.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitPanel</name>
        <message>
            <source>Show on the map</source>
            <translation>Show on the map</translation>
        </message>
        <message>
            <source>Draw on the map</source>
            <translation>Draw on the map</translation>
        </message>
        <message>
            <source>Draw anew</source>
            <translation>Draw anew</translation>
        </message>
        <message>
            <source>Attributes…</source>
            <translation>Attributes…</translation>
        </message>
        <message>
            <source>Attach a standard…</source>
            <translation>Attach a standard…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Search units</source>
            <translation>Search units</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>No units yet. Import them (File menu) or draw them on the map (Draw menu).</source>
            <translation>No units yet. Import them (File menu) or draw them on the map (Draw menu).</translation>
        </message>
        <message>
            <source>Enter: the map goes to %1</source>
            <translation>Enter: the map goes to %1</translation>
        </message>
        <message>
            <source>Nothing found. Search by name, code, pinyin, initials or head, or paste coordinates.</source>
            <translation>Nothing found. Search by name, code, pinyin, initials or head, or paste coordinates.</translation>
        </message>
        <message>
            <source>Name, pinyin, head, coordinates (Ctrl+F)</source>
            <translation>Name, pinyin, head, coordinates (Ctrl+F)</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitTable</name>
        <message>
            <source>%L1 units were changed; one undo takes it back.</source>
            <translation>%L1 units were changed; one undo takes it back.</translation>
        </message>
        <message>
            <source>Show rows with …</source>
            <translation>Show rows with …</translation>
        </message>
        <message>
            <source>Filter the table</source>
            <translation>Filter the table</translation>
        </message>
        <message>
            <source>Table of units</source>
            <translation>Table of units</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitTableModel</name>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>Ranking group</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Area (m²)</source>
            <translation>Area (m²)</translation>
        </message>
        <message>
            <source>Length (m)</source>
            <translation>Length (m)</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Since</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitTreeModel</name>
        <message>
            <source>Not drawn on the map yet</source>
            <translation>Not drawn on the map yet</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Stars</translation>
        </message>
        <message>
            <source>Inspection begun, not finished</source>
            <translation>Inspection begun, not finished</translation>
        </message>
        <message>
            <source>※ A value was not entered; its clause counts full</source>
            <translation>※ A value was not entered; its clause counts full</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitsForm</name>
        <message>
            <source>several values</source>
            <translation>several values</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nothing</translation>
        </message>
        <message>
            <source>Choose rows to edit them together.</source>
            <translation>Choose rows to edit them together.</translation>
        </message>
        <message>
            <source>Chosen: %1</source>
            <translation>Chosen: %1</translation>
        </message>
        <message>
            <source>%L1 units chosen; what you fill in is written into all of them.</source>
            <translation>%L1 units chosen; what you fill in is written into all of them.</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::VisitLine</name>
        <message>
            <source>%1, weight %2</source>
            <translation>%1, weight %2</translation>
        </message>
        <message>
            <source>ordinary patrol</source>
            <translation>ordinary patrol</translation>
        </message>
        <message>
            <source>%1, counts × %2</source>
            <translation>%1, counts × %2</translation>
        </message>
        <message>
            <source>Whose sheet</source>
            <translation>Whose sheet</translation>
        </message>
        <message>
            <source>Whose sheet this is: each source weighs by itself</source>
            <translation>Whose sheet this is: each source weighs by itself</translation>
        </message>
        <message>
            <source>Patrol level</source>
            <translation>Patrol level</translation>
        </message>
        <message>
            <source>The level that patrols: its findings may count more</source>
            <translation>The level that patrols: its findings may count more</translation>
        </message>
    </context>
</TS>
