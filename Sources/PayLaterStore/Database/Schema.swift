/// The layout of the file, as SQL.
///
/// An entity is one row: its whole content is `detail` (JSON as the domain writes it), and what is queried, shown
/// or guarded is a column *generated* from it, so that a row has no second copy of anything that could differ.
/// The checks are a second wall behind the domain's rules.
enum Schema {
  static let journal = """
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      at INTEGER NOT NULL,
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      request TEXT CHECK (length(request) BETWEEN 1 AND 64),
      party TEXT NOT NULL CHECK (party IN ('user', 'issuer')),
      event TEXT CHECK (event IS NULL OR json_valid(event)),
      content BLOB CHECK (length(content) = 32),
      answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      CHECK ((content IS NULL) = (answer IS NULL)),
      CHECK (answer IS NULL OR request IS NOT NULL),
      CHECK (event IS NOT NULL OR answer IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX journal_answers ON journal (request) WHERE answer IS NOT NULL;
    CREATE TRIGGER journal_is_append_only_1 BEFORE UPDATE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_is_append_only_2 BEFORE DELETE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    """

  static let keys = """
    CREATE TABLE keys (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      key BLOB CHECK (length(key) = 32),
      fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32)
    ) STRICT;
    """

  static let state = """
    CREATE TABLE state (
      part TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value)),
      CHECK (part <> 'limit' OR value ->> '$.available' + value ->> '$.held' + value ->> '$.used'
        + value ->> '$.chargedOff' = value ->> '$.total'),
      CHECK (part <> 'limit' OR (value ->> '$.held' >= 0 AND value ->> '$.used' >= 0
        AND value ->> '$.chargedOff' >= 0 AND value ->> '$.total' >= 0)),
      CHECK (part <> 'creditBalance' OR CAST(value AS INTEGER) >= 0)
    ) STRICT, WITHOUT ROWID;
    """

  static let evaluations = """
    CREATE TABLE evaluations (
      seq INTEGER NOT NULL REFERENCES journal (seq),
      number INTEGER NOT NULL CHECK (number > 0),
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      day TEXT GENERATED ALWAYS AS (detail ->> '$.day') VIRTUAL,
      score INTEGER GENERATED ALWAYS AS (detail ->> '$.rating.score') VIRTUAL
        CHECK (score BETWEEN 350 AND 950),
      PRIMARY KEY (seq, number)
    ) STRICT, WITHOUT ROWID;
    """

  /// A table of entities with `columns` generated from their detail. Rows stand in the order of the wallet's own
  /// list; what the wallet has let go of stays, archived.
  static func entities(_ name: String, _ columns: [String]) -> String {
    let generated = columns.map { "\n  \($0)," }.joined()
    return """
      CREATE TABLE \(name) (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        detail TEXT NOT NULL,\(generated)
        CHECK (json_valid(detail))
      ) STRICT;
      CREATE INDEX \(name)_kept ON \(name) (position) WHERE archived = 0;

      """
  }

  static func text(_ name: String, _ key: String, oneOf values: [String] = [], optional: Bool = false)
    -> String
  {
    let list = values.map { "'\($0)'" }.joined(separator: ", ")
    var check = optional ? "\(name) IS NULL OR typeof(\(name)) = 'text'" : "typeof(\(name)) = 'text'"
    if !values.isEmpty { check += " AND \(name) IN (\(list))" }
    return "\(name) TEXT GENERATED ALWAYS AS (detail ->> '$.\(key)') VIRTUAL CHECK (\(check))"
  }

  static func day(_ name: String, _ key: String, optional: Bool = false) -> String {
    let form = "\(name) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
    return "\(name) TEXT GENERATED ALWAYS AS (detail ->> '$.\(key)') VIRTUAL CHECK "
      + (optional ? "(\(name) IS NULL OR \(form))" : "(\(name) IS NOT NULL AND \(form))")
  }

  /// An amount in fen.
  static func fen(
    _ name: String, _ key: String, atLeast least: Int = 0, atMost most: Int64 = 10_000_000_000_000
  )
    -> String
  {
    "\(name) INTEGER GENERATED ALWAYS AS (detail ->> '$.\(key)') VIRTUAL CHECK "
      + "(typeof(\(name)) = 'integer' AND \(name) BETWEEN \(least) AND \(most))"
  }
}
