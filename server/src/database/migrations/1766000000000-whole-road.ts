import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTriggers } from '../dialect/audit-triggers.js';

/** Ids are UUIDv7 text, times ISO-8601 UTC text, dates YYYY-MM-DD, flags 0 or 1: the same on both databases. */
const tables = [
  `CREATE TABLE settings (name text PRIMARY KEY, value text NOT NULL)`,

  `CREATE TABLE units (
     id text PRIMARY KEY, kind text NOT NULL, name text NOT NULL UNIQUE, short_name text NOT NULL UNIQUE,
     valid_from text, valid_to text, successor_id text REFERENCES units(id), parent_id text REFERENCES units(id), position integer NOT NULL)`,
  `CREATE TABLE unit_groups (id text PRIMARY KEY, name text NOT NULL UNIQUE, position integer NOT NULL)`,
  `CREATE TABLE unit_group_members (
     group_id text NOT NULL REFERENCES unit_groups(id), unit_id text NOT NULL REFERENCES units(id), PRIMARY KEY (group_id, unit_id))`,
  `CREATE TABLE unit_proposals (
     id text PRIMARY KEY, name text NOT NULL UNIQUE, proposed_by text NOT NULL, proposed_at text NOT NULL)`,

  `CREATE TABLE accounts (
     id text PRIMARY KEY, login text NOT NULL UNIQUE, name text NOT NULL, unit_id text NOT NULL REFERENCES units(id),
     password_hash text, must_change_password integer NOT NULL, disabled_at text, created_at text NOT NULL, version integer NOT NULL)`,
  `CREATE TABLE grants (
     id text PRIMARY KEY, account_id text NOT NULL REFERENCES accounts(id), role text NOT NULL, unit_id text NOT NULL REFERENCES units(id),
     state text NOT NULL, valid_from text, valid_to text, proposed_by text, proposed_at text NOT NULL, decided_by text, decided_at text)`,
  `CREATE INDEX grants_by_account ON grants (account_id, state)`,
  `CREATE INDEX grants_by_unit ON grants (unit_id, role, state)`,
  `CREATE TABLE sessions (
     id text PRIMARY KEY, account_id text NOT NULL REFERENCES accounts(id), refresh_hash text NOT NULL,
     created_at text NOT NULL, refreshed_at text NOT NULL, expires_at text NOT NULL, ended_at text)`,
  `CREATE INDEX sessions_by_account ON sessions (account_id, ended_at)`,
  `CREATE TABLE sign_in_failures (id text PRIMARY KEY, login text NOT NULL, address text NOT NULL, at text NOT NULL)`,
  `CREATE INDEX sign_in_failures_by_login ON sign_in_failures (login, address, at)`,
  `CREATE INDEX sign_in_failures_by_address ON sign_in_failures (address, at)`,

  `CREATE TABLE templates (
     id text PRIMARY KEY, name text NOT NULL, years text NOT NULL, body text NOT NULL, version integer NOT NULL, created_at text NOT NULL)`,

  `CREATE TABLE reports (
     id text PRIMARY KEY, slug text NOT NULL UNIQUE, year integer NOT NULL,
     issuing_unit_id text NOT NULL REFERENCES units(id), host_unit_id text NOT NULL REFERENCES units(id),
     template_id text NOT NULL REFERENCES templates(id), title text NOT NULL, cover text NOT NULL,
     state text NOT NULL, round integer NOT NULL, version integer NOT NULL, opened_at text, created_at text NOT NULL,
     public_note text, writing_since text, UNIQUE (issuing_unit_id, year))`,
  `CREATE INDEX reports_by_state ON reports (state, year)`,
  `CREATE TABLE outline_headings (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), kind text NOT NULL,
     parent_id text REFERENCES outline_headings(id), position integer NOT NULL, heading text NOT NULL)`,
  `CREATE INDEX outline_headings_by_report ON outline_headings (report_id)`,
  `CREATE TABLE sections (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), parent_id text REFERENCES outline_headings(id),
     position integer NOT NULL, numbered integer NOT NULL, heading text, digest text NOT NULL, words integer NOT NULL,
     state text NOT NULL, lead_unit_id text REFERENCES units(id), due_date text, word_limit integer, required integer NOT NULL, note text,
     waiver_reason text, previous_id text, submissions integer NOT NULL, version integer NOT NULL, content_version integer NOT NULL,
     entered_at text NOT NULL, content_at text, body text NOT NULL)`,
  `CREATE INDEX sections_by_report ON sections (report_id, lead_unit_id)`,
  `CREATE INDEX sections_by_lead ON sections (lead_unit_id, state)`,
  `CREATE INDEX sections_by_state ON sections (report_id, state, due_date)`,
  `CREATE TABLE section_supports (
     section_id text NOT NULL REFERENCES sections(id), unit_id text NOT NULL REFERENCES units(id), PRIMARY KEY (section_id, unit_id))`,
  `CREATE INDEX section_supports_by_unit ON section_supports (unit_id)`,
  `CREATE TABLE section_writers (
     section_id text NOT NULL REFERENCES sections(id), account_id text NOT NULL REFERENCES accounts(id),
     first_at text NOT NULL, last_at text NOT NULL, sitting_digest text, last_digest text NOT NULL, PRIMARY KEY (section_id, account_id))`,
  `CREATE INDEX section_writers_sitting ON section_writers (last_at) WHERE sitting_digest IS NOT NULL`,
  `CREATE TABLE section_openings (
     section_id text NOT NULL REFERENCES sections(id), account_id text NOT NULL REFERENCES accounts(id),
     digest text NOT NULL, at text NOT NULL, PRIMARY KEY (section_id, account_id))`,
  `CREATE TABLE revisions (
     id text PRIMARY KEY, section_id text NOT NULL REFERENCES sections(id), number integer NOT NULL, act text NOT NULL,
     canonical text NOT NULL, digest text NOT NULL, algorithm text NOT NULL, words integer NOT NULL,
     author_id text NOT NULL REFERENCES accounts(id), at text NOT NULL, UNIQUE (section_id, number))`,
  `CREATE INDEX revisions_by_digest ON revisions (section_id, digest)`,
  `CREATE TABLE comments (
     id text PRIMARY KEY, section_id text NOT NULL REFERENCES sections(id), thread_id text REFERENCES comments(id),
     author_id text NOT NULL REFERENCES accounts(id), author_role text NOT NULL, text text NOT NULL, quotation text,
     condition integer NOT NULL, at text NOT NULL, resolved_by text REFERENCES accounts(id), resolved_at text)`,
  `CREATE INDEX comments_by_section ON comments (section_id, at)`,

  `CREATE TABLE transitions (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), section_id text, area_id text, edition_id text,
     action text NOT NULL, from_state text NOT NULL, to_state text NOT NULL, actor_id text NOT NULL REFERENCES accounts(id), role text NOT NULL,
     at text NOT NULL, reason text, digest text, round integer NOT NULL)`,
  `CREATE INDEX transitions_by_section ON transitions (section_id, at)`,
  `CREATE INDEX transitions_by_report ON transitions (report_id, at)`,
  `CREATE INDEX transitions_by_actor ON transitions (actor_id, at)`,
  `CREATE TABLE attestations (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), subject text NOT NULL, subject_id text NOT NULL,
     actor_id text NOT NULL REFERENCES accounts(id), on_behalf_of text REFERENCES accounts(id), role text NOT NULL, act text NOT NULL,
     verdict text NOT NULL, opinion text, form text, at text NOT NULL, digest text NOT NULL, algorithm text NOT NULL, round integer NOT NULL)`,
  `CREATE INDEX attestations_by_subject ON attestations (subject_id, act, at)`,
  `CREATE INDEX attestations_by_report ON attestations (report_id)`,
  `CREATE TABLE signers (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), account_id text NOT NULL REFERENCES accounts(id),
     area_id text REFERENCES outline_headings(id), step integer NOT NULL)`,
  `CREATE INDEX signers_by_report ON signers (report_id)`,
  `CREATE INDEX signers_by_account ON signers (account_id)`,

  `CREATE TABLE editions (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), number integer NOT NULL, kind text NOT NULL, state text NOT NULL,
     round integer NOT NULL, title text NOT NULL, text text NOT NULL, report_digest text NOT NULL, manifest text NOT NULL, manifest_digest text NOT NULL,
     created_at text NOT NULL, published_at text, ended_at text, public_note text, ending text, publish_at text, publish_by text, version integer NOT NULL,
     UNIQUE (report_id, number))`,
  `CREATE TABLE edition_files (
     edition_id text NOT NULL REFERENCES editions(id), name text NOT NULL, media_type text NOT NULL, size integer NOT NULL, digest text NOT NULL,
     PRIMARY KEY (edition_id, name))`,
  `CREATE TABLE edition_sections (
     edition_id text NOT NULL REFERENCES editions(id), node_id text NOT NULL, heading text, body text NOT NULL, PRIMARY KEY (edition_id, node_id))`,
  `CREATE TABLE stored_files (digest text PRIMARY KEY, algorithm text NOT NULL, size integer NOT NULL, base64 text NOT NULL)`,
  `CREATE TABLE deliveries (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), recipient text NOT NULL, state text NOT NULL, due_date text,
     version integer NOT NULL, UNIQUE (report_id, recipient))`,

  `CREATE TABLE imports (
     id text PRIMARY KEY, host_unit_id text NOT NULL REFERENCES units(id), file_name text NOT NULL, outline text NOT NULL, lines text NOT NULL,
     answers text NOT NULL, created_by text NOT NULL REFERENCES accounts(id), created_at text NOT NULL, version integer NOT NULL)`,

  `CREATE TABLE audit_entries (
     sequence integer PRIMARY KEY, at text NOT NULL, actor_id text, actor_name text NOT NULL, action text NOT NULL,
     object_type text NOT NULL, object_id text, object_label text, facts text NOT NULL, algorithm text NOT NULL,
     prev_hash text NOT NULL UNIQUE, hash text NOT NULL UNIQUE)`,
  `CREATE INDEX audit_entries_by_actor ON audit_entries (actor_id, sequence)`,
  `CREATE INDEX audit_entries_by_action ON audit_entries (action, sequence)`,
];

export class WholeRoad1766000000000 implements MigrationInterface {
  name = 'WholeRoad1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type as keyof typeof auditTriggers;
    for (const statement of [...tables, ...auditTriggers[dialect]]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: restore a backup instead.');
  }
}
