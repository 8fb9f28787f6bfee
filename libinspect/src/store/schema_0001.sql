-- SPDX-License-Identifier: GPL-2.0-or-later
-- Schema 2 of the workbook (migrations.cpp brings schema 1 here). Run inside one transaction after InitSpatialMetaData(1,'NONE') and InsertEpsgSrid(4490).
--
-- Every travelling table has: fid (local row number, what local joins use), uid (16 bytes, what travels), deleted (tombstone: 0 or 1;
-- rows are never removed). Columns that end in _fid refer to another table's fid here and travel as that row's uid.
-- Times: ISO 8601 text with offset. Days: YYYY-MM-DD. Points: whole numbers of 1/10000. Angles: degrees EPSG:4490.

CREATE TABLE workbook (key TEXT PRIMARY KEY, value) WITHOUT ROWID;   -- local: project id, device id, epoch, zone, issuing body …

-- ── people ─────────────────────────────────────────────────────────────────
CREATE TABLE people (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL, organisation TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT '[]',                                 -- JSON list
    public_key BLOB,                                                  -- for sealed rounds and, later, signing
    active INTEGER NOT NULL DEFAULT 1);

-- ── units: identity, versions, shapes ──────────────────────────────────────
CREATE TABLE unit_kinds (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
    shape TEXT NOT NULL CHECK (shape IN ('none','point','line','polygon')), position INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX unit_kinds_code ON unit_kinds(code);              -- the uid is named after the code, so both are one

CREATE TABLE units (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    alias_fid INTEGER REFERENCES units(fid));                         -- "the same unit as": two laptops imported one list

CREATE TABLE unit_versions (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    unit_fid INTEGER NOT NULL REFERENCES units(fid),
    valid_from TEXT, valid_to TEXT,                                   -- inclusive; NULL: open
    code TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL,
    parent_fid INTEGER REFERENCES units(fid),
    ranking_group TEXT NOT NULL DEFAULT '', organisation TEXT NOT NULL DEFAULT '',
    head TEXT NOT NULL DEFAULT '', head_phone TEXT NOT NULL DEFAULT '',
    population INTEGER, attributes TEXT NOT NULL DEFAULT '{}',        -- JSON object
    area_m2 REAL NOT NULL DEFAULT 0, length_m REAL NOT NULL DEFAULT 0);
CREATE INDEX unit_versions_unit ON unit_versions(unit_fid);
CREATE INDEX unit_versions_code ON unit_versions(code);
CREATE INDEX unit_versions_parent ON unit_versions(parent_fid);

-- A version's shape stands in the table of its shape; fid is unit_versions.fid. It travels as unit_versions' column "shape" (ISO WKB).
CREATE TABLE unit_points   (fid INTEGER PRIMARY KEY REFERENCES unit_versions(fid));
CREATE TABLE unit_lines    (fid INTEGER PRIMARY KEY REFERENCES unit_versions(fid));
CREATE TABLE unit_polygons (fid INTEGER PRIMARY KEY REFERENCES unit_versions(fid));
SELECT AddGeometryColumn('unit_points', 'geom', 4490, 'POINT', 'XY', 1);
SELECT AddGeometryColumn('unit_lines', 'geom', 4490, 'MULTILINESTRING', 'XY', 1);
SELECT AddGeometryColumn('unit_polygons', 'geom', 4490, 'MULTIPOLYGON', 'XY', 1);
SELECT CreateSpatialIndex('unit_points', 'geom');
SELECT CreateSpatialIndex('unit_lines', 'geom');
SELECT CreateSpatialIndex('unit_polygons', 'geom');
-- Local: the ISO WKB of removed versions' shapes, kept out of the tables above so that no map draws them, for undo.
CREATE TABLE removed_shapes (fid INTEGER PRIMARY KEY REFERENCES unit_versions(fid), shape BLOB NOT NULL);

CREATE TABLE successions (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    before_fid INTEGER NOT NULL REFERENCES units(fid), after_fid INTEGER NOT NULL REFERENCES units(fid), valid_from TEXT);

-- ── standards: a whole version is one document; sections and clauses are read out of it for joins ───────────────────────
CREATE TABLE standards (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft','issued','retired')), issued_on TEXT,
    body TEXT NOT NULL);                                              -- JSON, forms/standards/standard.schema.json
CREATE INDEX standards_code ON standards(code, version);
CREATE TABLE sections (                                               -- derived from body; does not travel
    standard_fid INTEGER NOT NULL REFERENCES standards(fid), id TEXT NOT NULL, position INTEGER NOT NULL,
    name TEXT NOT NULL, max INTEGER NOT NULL, PRIMARY KEY (standard_fid, id)) WITHOUT ROWID;
CREATE TABLE clauses (                                                -- derived from body; does not travel
    standard_fid INTEGER NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL, position INTEGER NOT NULL,
    name TEXT NOT NULL, rule TEXT NOT NULL, step INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (standard_fid, id), FOREIGN KEY (standard_fid, section) REFERENCES sections(standard_fid, id)) WITHOUT ROWID;

CREATE TABLE attachments (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    standard_fid INTEGER NOT NULL REFERENCES standards(fid),
    kind TEXT, unit_fid INTEGER REFERENCES units(fid),                -- one of the two
    valid_from TEXT, valid_to TEXT, CHECK ((kind IS NULL) <> (unit_fid IS NULL)));
CREATE INDEX attachments_standard ON attachments(standard_fid);

-- ── periods, rounds ────────────────────────────────────────────────────────
CREATE TABLE periods (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('month','quarter','half','year','custom')),
    starts TEXT NOT NULL, ends TEXT NOT NULL, zone TEXT NOT NULL DEFAULT 'Asia/Shanghai');
CREATE INDEX periods_code ON periods(code);

CREATE TABLE rounds (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL CHECK (kind IN ('daily','monthly','quarterly','yearly','special','recheck')),
    name TEXT NOT NULL DEFAULT '', starts TEXT, ends TEXT, standard_code TEXT NOT NULL DEFAULT '',
    sealed INTEGER NOT NULL DEFAULT 0, opener_fid INTEGER REFERENCES people(fid), opened_at TEXT,
    draw TEXT);                                                       -- JSON: seed, population hash, parameters of the draw
CREATE TABLE round_units (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    round_fid INTEGER NOT NULL REFERENCES rounds(fid), unit_fid INTEGER NOT NULL REFERENCES units(fid),
    inspector_fid INTEGER REFERENCES people(fid), due TEXT, slot TEXT, reason TEXT);  -- reason: drawn, must-check, excluded: why
CREATE INDEX round_units_round ON round_units(round_fid);

-- ── inspections ────────────────────────────────────────────────────────────
CREATE TABLE inspections (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    unit_fid INTEGER NOT NULL REFERENCES units(fid), standard_fid INTEGER NOT NULL REFERENCES standards(fid),
    inspector_fid INTEGER NOT NULL REFERENCES people(fid), round_fid INTEGER REFERENCES rounds(fid),
    at TEXT NOT NULL, day TEXT NOT NULL,                              -- day of `at` in Asia/Shanghai
    state TEXT NOT NULL CHECK (state IN ('open','finished','abandoned')),
    source TEXT NOT NULL DEFAULT '', patrol_level TEXT NOT NULL DEFAULT '',
    not_applicable TEXT NOT NULL DEFAULT '[]', note TEXT NOT NULL DEFAULT '',
    sealed BLOB,                                                      -- encrypted sheet of a sealed round; then no deductions rows
    finished_at TEXT, external_id TEXT, supersedes_fid INTEGER REFERENCES inspections(fid));
CREATE INDEX inspections_day ON inspections(day);
CREATE INDEX inspections_unit ON inspections(unit_fid, day);
CREATE INDEX inspections_external ON inspections(external_id) WHERE external_id IS NOT NULL;
CREATE INDEX inspections_sealed ON inspections(round_fid) WHERE sealed IS NOT NULL;
CREATE INDEX inspections_superseded ON inspections(supersedes_fid) WHERE supersedes_fid IS NOT NULL;

CREATE TABLE deductions (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    inspection_fid INTEGER NOT NULL REFERENCES inspections(fid),
    clause TEXT NOT NULL, count INTEGER NOT NULL CHECK (count > 0), level TEXT NOT NULL DEFAULT '',
    recurrence INTEGER NOT NULL DEFAULT 0,                            -- 0 first, 1 unrectified, 2 repeated
    points INTEGER NOT NULL DEFAULT 0,                                -- by itself, before caps and floors
    at TEXT, accuracy_m REAL, place TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    recheck_of_fid INTEGER REFERENCES deductions(fid), supersedes_fid INTEGER REFERENCES deductions(fid),
    void_reason TEXT NOT NULL DEFAULT '', voided_at TEXT, voided_by_fid INTEGER REFERENCES people(fid));
SELECT AddGeometryColumn('deductions', 'geom', 4490, 'POINT', 'XY', 0);
SELECT CreateSpatialIndex('deductions', 'geom');
-- All that scoring needs of a deduction, in the order in which it is added up.
CREATE INDEX deductions_sheet ON deductions(inspection_fid, clause, level, recurrence, deleted, void_reason, count);

CREATE TABLE measures (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    inspection_fid INTEGER NOT NULL REFERENCES inspections(fid), clause TEXT NOT NULL,
    value TEXT NOT NULL DEFAULT '', done TEXT NOT NULL DEFAULT '', due TEXT NOT NULL DEFAULT '', level TEXT NOT NULL DEFAULT '');
CREATE INDEX measures_inspection ON measures(inspection_fid);

CREATE TABLE bonuses (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    unit_fid INTEGER NOT NULL REFERENCES units(fid), standard_code TEXT NOT NULL, period TEXT NOT NULL,
    points INTEGER NOT NULL, reason TEXT NOT NULL, awarded_by_fid INTEGER REFERENCES people(fid), awarded_at TEXT,
    void_reason TEXT NOT NULL DEFAULT '', voided_at TEXT, voided_by_fid INTEGER REFERENCES people(fid));
CREATE INDEX bonuses_period ON bonuses(period, standard_code);

CREATE TABLE photos (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    deduction_fid INTEGER REFERENCES deductions(fid), case_fid INTEGER REFERENCES cases(fid),
    sha256 BLOB NOT NULL, original_sha256 BLOB, file_type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    bytes INTEGER NOT NULL, taken_at TEXT, lon REAL, lat REAL, note TEXT NOT NULL DEFAULT '',
    erased INTEGER NOT NULL DEFAULT 0);                               -- 1: picture removed everywhere, the hash stays
CREATE INDEX photos_deduction ON photos(deduction_fid);
CREATE INDEX photos_sha256 ON photos(sha256);

-- ── cases ──────────────────────────────────────────────────────────────────
CREATE TABLE cases (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    number TEXT NOT NULL, unit_fid INTEGER REFERENCES units(fid), deduction_fid INTEGER REFERENCES deductions(fid),
    state TEXT NOT NULL CHECK (state IN ('filed','dispatched','in_hand','replied','verified','closed','sent_back','deferred')),
    organisation TEXT NOT NULL DEFAULT '', demand TEXT NOT NULL DEFAULT '', filed_at TEXT NOT NULL, due_at TEXT, closed_at TEXT,
    details TEXT NOT NULL DEFAULT '{}');                              -- JSON: notice fields, complainant, deferral
CREATE TABLE case_steps (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    case_fid INTEGER NOT NULL REFERENCES cases(fid), state TEXT NOT NULL, at TEXT NOT NULL,
    person_fid INTEGER REFERENCES people(fid), note TEXT NOT NULL DEFAULT '');
CREATE INDEX case_steps_case ON case_steps(case_fid);

-- ── closings: the chain ────────────────────────────────────────────────────
CREATE TABLE closings (
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    period TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('close','reopen')), at TEXT NOT NULL,
    person_fid INTEGER REFERENCES people(fid), reason TEXT NOT NULL DEFAULT '',
    previous_uid BLOB, previous_hash BLOB,                            -- the closing before this one in the chain
    inputs TEXT NOT NULL DEFAULT '', inputs_hash BLOB, results TEXT NOT NULL DEFAULT '', results_hash BLOB,
    hash BLOB NOT NULL);                                              -- over everything above
CREATE INDEX closings_period ON closings(period);

-- ── capture: what was done, in order ───────────────────────────────────────
CREATE TABLE commands (                                               -- one undo step; local
    fid INTEGER PRIMARY KEY, name TEXT NOT NULL, subject TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, session BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done','undone','lost')),
    undoes_fid INTEGER REFERENCES commands(fid));
CREATE INDEX commands_undone ON commands(session) WHERE state = 'undone';
CREATE TABLE devices (fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '');
CREATE TABLE operations (
    fid INTEGER PRIMARY KEY, device_fid INTEGER NOT NULL REFERENCES devices(fid), epoch INTEGER NOT NULL, sequence INTEGER NOT NULL,
    clock INTEGER NOT NULL,                                           -- hybrid logical: ms << 16 | counter
    person BLOB, table_name TEXT NOT NULL, row_uid BLOB NOT NULL,
    kind INTEGER NOT NULL,                                            -- 0 insert, 1 update, 2 remove, 3 restore, 4 withdraw
    changes BLOB NOT NULL,                                            -- CBOR {column: value} for insert, {column: [base, value]} for update, {clock: that of the operation} for withdraw
    schema_version INTEGER NOT NULL, seen_fid INTEGER NOT NULL DEFAULT 0,  -- what of other devices had been applied when this was made
    command_fid INTEGER REFERENCES commands(fid), signature BLOB,     -- SHA-256 over clock, person, table, row, kind, changes, version
    UNIQUE (device_fid, epoch, sequence));
CREATE INDEX operations_row ON operations(row_uid);
CREATE INDEX operations_command ON operations(command_fid);

-- ── sync: what has gone to and come from shares ───────────────────────────
CREATE TABLE sync_segments (                                          -- local: every segment made here or taken in
    fid INTEGER PRIMARY KEY, device BLOB NOT NULL, epoch INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    hash BLOB NOT NULL UNIQUE, previous BLOB NOT NULL, seen BLOB NOT NULL,  -- CBOR, as in the segment's header
    branch_fid INTEGER NOT NULL REFERENCES devices(fid),              -- under whom its operations stand: another where a laptop was cloned
    upto_fid INTEGER NOT NULL,                                        -- operations.fid of the last of them
    received INTEGER NOT NULL,                                        -- 0: made here
    kept BLOB);                                                       -- the bytes of one that only a newer version can read
CREATE TABLE conflicts (                                              -- local: computed from operations, the same on every laptop
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL, table_name TEXT NOT NULL, row_uid BLOB NOT NULL,
    column_name TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '');
CREATE INDEX conflicts_row ON conflicts(row_uid);
CREATE TABLE decisions (                                              -- findings that were looked at and left as they are; uid is the conflict's
    fid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
    choice TEXT NOT NULL, at TEXT NOT NULL, person_fid INTEGER REFERENCES people(fid), note TEXT NOT NULL DEFAULT '');

-- ── for QGIS: what is valid today, one view a shape (registered as spatial views) ─────────────────────────────────────────
CREATE VIEW map_polygons AS SELECT s.fid AS fid, v.code AS code, v.name AS name, v.kind AS kind, v.ranking_group AS ranking_group,
    v.head AS head, v.area_m2 AS area_m2, v.length_m AS length_m, s.geom AS geom FROM unit_polygons s JOIN unit_versions v USING (fid)
    WHERE v.deleted = 0 AND (v.valid_from IS NULL OR v.valid_from <= date('now', '+8 hours')) AND (v.valid_to IS NULL OR v.valid_to >= date('now', '+8 hours'));
CREATE VIEW map_lines AS SELECT s.fid AS fid, v.code AS code, v.name AS name, v.kind AS kind, v.ranking_group AS ranking_group,
    v.head AS head, v.area_m2 AS area_m2, v.length_m AS length_m, s.geom AS geom FROM unit_lines s JOIN unit_versions v USING (fid)
    WHERE v.deleted = 0 AND (v.valid_from IS NULL OR v.valid_from <= date('now', '+8 hours')) AND (v.valid_to IS NULL OR v.valid_to >= date('now', '+8 hours'));
CREATE VIEW map_points AS SELECT s.fid AS fid, v.code AS code, v.name AS name, v.kind AS kind, v.ranking_group AS ranking_group,
    v.head AS head, v.area_m2 AS area_m2, v.length_m AS length_m, s.geom AS geom FROM unit_points s JOIN unit_versions v USING (fid)
    WHERE v.deleted = 0 AND (v.valid_from IS NULL OR v.valid_from <= date('now', '+8 hours')) AND (v.valid_to IS NULL OR v.valid_to >= date('now', '+8 hours'));
CREATE VIEW map_deductions AS SELECT d.fid AS fid, d.clause AS clause, d.count AS count, i.day AS day, d.place AS place, d.note AS note,
    d.geom AS geom FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid
    WHERE d.deleted = 0 AND d.void_reason = '' AND i.deleted = 0 AND i.state <> 'abandoned' AND d.geom IS NOT NULL;
INSERT INTO views_geometry_columns (view_name, view_geometry, view_rowid, f_table_name, f_geometry_column, read_only)
    VALUES ('map_polygons', 'geom', 'fid', 'unit_polygons', 'geom', 1), ('map_lines', 'geom', 'fid', 'unit_lines', 'geom', 1),
           ('map_points', 'geom', 'fid', 'unit_points', 'geom', 1), ('map_deductions', 'geom', 'fid', 'deductions', 'geom', 1);
