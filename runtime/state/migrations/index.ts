// Made by codegen/migrations.ts from the .sql files beside it. Do not edit.

export interface Migration {
  /** The file's name, which is also its place in the order. */
  name: string
  /** Statements for SQLite and D1. */
  sql: string
}

export const migrations: readonly Migration[] = [
  {
    name: '0000_usage.sql',
    sql: `CREATE TABLE \`usage\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`started_at\` integer NOT NULL,
	\`key\` text NOT NULL,
	\`model\` text NOT NULL,
	\`upstream\` text NOT NULL,
	\`upstream_model\` text NOT NULL,
	\`protocol\` text NOT NULL,
	\`operation\` text NOT NULL,
	\`stream\` integer NOT NULL,
	\`status\` integer NOT NULL,
	\`outcome\` text NOT NULL,
	\`input_tokens\` integer,
	\`cached_input_tokens\` integer,
	\`cache_write_tokens\` integer,
	\`output_tokens\` integer,
	\`reasoning_tokens\` integer,
	\`latency_ms\` real NOT NULL,
	\`time_to_first_token_ms\` real,
	\`revision\` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`usage_started_at\` ON \`usage\` (\`started_at\`,\`request_id\`);`,
  },
  {
    name: '0001_logins.sql',
    sql: `CREATE TABLE \`logins\` (
	\`upstream\` text PRIMARY KEY NOT NULL,
	\`version\` integer NOT NULL,
	\`sealed\` text NOT NULL,
	\`lost\` text,
	\`claimed_until\` integer NOT NULL,
	\`updated_at\` integer NOT NULL
);`,
  },
  {
    name: '0002_versions.sql',
    sql: `CREATE TABLE \`versions\` (
	\`name\` text PRIMARY KEY NOT NULL,
	\`version\` integer NOT NULL
);`,
  },
  {
    name: '0003_admin.sql',
    sql: `CREATE TABLE \`admin_failures\` (
	\`name\` text PRIMARY KEY NOT NULL,
	\`failures\` integer NOT NULL,
	\`blocked_until\` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`admin_sessions\` (
	\`sha256\` text PRIMARY KEY NOT NULL,
	\`user\` text NOT NULL,
	\`created_at\` integer NOT NULL,
	\`expires_at\` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`admin_tokens\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`prefix\` text NOT NULL,
	\`sha256\` text NOT NULL,
	\`scope\` text NOT NULL,
	\`created_at\` integer NOT NULL,
	\`created_by\` text NOT NULL,
	\`expires_at\` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`admin_tokens_name_unique\` ON \`admin_tokens\` (\`name\`);--> statement-breakpoint
CREATE UNIQUE INDEX \`admin_tokens_sha256_unique\` ON \`admin_tokens\` (\`sha256\`);--> statement-breakpoint
CREATE TABLE \`admin_users\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`password\` text,
	\`identity\` text,
	\`scope\` text NOT NULL,
	\`enabled\` integer NOT NULL,
	\`created_at\` integer NOT NULL,
	\`created_by\` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`admin_users_name_unique\` ON \`admin_users\` (\`name\`);--> statement-breakpoint
CREATE UNIQUE INDEX \`admin_users_identity_unique\` ON \`admin_users\` (\`identity\`);--> statement-breakpoint
CREATE TABLE \`audit\` (
	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	\`at\` integer NOT NULL,
	\`act\` text NOT NULL,
	\`actor\` text NOT NULL,
	\`operation\` text NOT NULL,
	\`subject\` text NOT NULL,
	\`detail\` text,
	\`status\` integer
);
--> statement-breakpoint
CREATE INDEX \`audit_act\` ON \`audit\` (\`act\`);--> statement-breakpoint
CREATE TABLE \`drains\` (
	\`upstream\` text PRIMARY KEY NOT NULL,
	\`since\` integer NOT NULL,
	\`by\` text NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER \`audit_keeps_rows\` BEFORE DELETE ON \`audit\` BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER \`audit_keeps_text\` BEFORE UPDATE ON \`audit\` BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;`,
  },
  {
    name: '0004_usage-cost.sql',
    sql: `CREATE TABLE \`prices\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`rates\` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`group_id\` text;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`tag\` text;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`credential\` text;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`attempts\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`service_tier\` text;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`cache_write_one_hour_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`audio_input_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`cached_audio_input_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`image_input_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`audio_output_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`image_output_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`tool_uses\` text;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`cached\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`saved_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`cost_pico\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`price\` integer;`,
  },
  {
    name: '0005_stored-responses.sql',
    sql: `CREATE TABLE \`conversation_items\` (
	\`conversation_id\` text NOT NULL,
	\`position\` integer NOT NULL,
	\`item_id\` text NOT NULL,
	\`hash\` text NOT NULL,
	PRIMARY KEY(\`conversation_id\`, \`position\`)
);
--> statement-breakpoint
CREATE INDEX \`conversation_items_item_id\` ON \`conversation_items\` (\`item_id\`);--> statement-breakpoint
CREATE INDEX \`conversation_items_hash\` ON \`conversation_items\` (\`hash\`);--> statement-breakpoint
CREATE TABLE \`conversations\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`owner\` text NOT NULL,
	\`metadata\` text NOT NULL,
	\`created_at\` integer NOT NULL,
	\`expires_at\` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX \`conversations_expires_at\` ON \`conversations\` (\`expires_at\`);--> statement-breakpoint
CREATE TABLE \`payloads\` (
	\`hash\` text NOT NULL,
	\`part\` integer NOT NULL,
	\`data\` text NOT NULL,
	PRIMARY KEY(\`hash\`, \`part\`)
);
--> statement-breakpoint
CREATE TABLE \`response_events\` (
	\`response_id\` text NOT NULL,
	\`first\` integer NOT NULL,
	\`frames\` text NOT NULL,
	PRIMARY KEY(\`response_id\`, \`first\`)
);
--> statement-breakpoint
CREATE TABLE \`response_items\` (
	\`response_id\` text NOT NULL,
	\`place\` integer NOT NULL,
	\`position\` integer NOT NULL,
	\`owner\` text NOT NULL,
	\`item_id\` text NOT NULL,
	\`hash\` text NOT NULL,
	PRIMARY KEY(\`response_id\`, \`place\`, \`position\`)
);
--> statement-breakpoint
CREATE INDEX \`response_items_item_id\` ON \`response_items\` (\`item_id\`);--> statement-breakpoint
CREATE INDEX \`response_items_hash\` ON \`response_items\` (\`hash\`);--> statement-breakpoint
CREATE TABLE \`responses\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`owner\` text NOT NULL,
	\`previous_id\` text,
	\`conversation_id\` text,
	\`conversation_position\` integer,
	\`status\` text NOT NULL,
	\`background\` integer NOT NULL,
	\`events\` integer NOT NULL,
	\`head\` text NOT NULL,
	\`created_at\` integer NOT NULL,
	\`expires_at\` integer NOT NULL,
	\`lease_until\` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX \`responses_previous_id\` ON \`responses\` (\`previous_id\`);--> statement-breakpoint
CREATE INDEX \`responses_conversation_id\` ON \`responses\` (\`conversation_id\`);--> statement-breakpoint
CREATE INDEX \`responses_expires_at\` ON \`responses\` (\`expires_at\`);`,
  },
  {
    name: '0006_keys.sql',
    sql: `CREATE TABLE \`key_groups\` (
	\`name\` text PRIMARY KEY NOT NULL,
	\`owner\` text,
	\`models\` text,
	\`upstreams\` text,
	\`limits\` text,
	\`budgets\` text,
	\`retention_ms\` integer,
	\`metadata\` text,
	\`created_at\` integer NOT NULL,
	\`created_by\` text NOT NULL,
	\`updated_at\` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`keys\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`prefix\` text NOT NULL,
	\`sha256\` text NOT NULL,
	\`previous_sha256\` text,
	\`previous_until\` integer,
	\`owner\` text,
	\`group_name\` text,
	\`expires_at\` integer,
	\`models\` text,
	\`upstreams\` text,
	\`limits\` text,
	\`budgets\` text,
	\`metadata\` text,
	\`enabled\` integer NOT NULL,
	\`created_at\` integer NOT NULL,
	\`created_by\` text NOT NULL,
	\`updated_at\` integer NOT NULL,
	\`revoked_at\` integer,
	\`version\` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`keys_name_unique\` ON \`keys\` (\`name\`);--> statement-breakpoint
CREATE UNIQUE INDEX \`keys_sha256_unique\` ON \`keys\` (\`sha256\`);--> statement-breakpoint
CREATE INDEX \`keys_version\` ON \`keys\` (\`version\`);`,
  },
  {
    name: '0007_usage-rollups.sql',
    sql: `CREATE TABLE \`usage_hours\` (
	\`hour\` integer NOT NULL,
	\`series\` integer NOT NULL,
	\`calls\` integer NOT NULL,
	\`errors\` integer NOT NULL,
	\`cancelled\` integer NOT NULL,
	\`cached\` integer NOT NULL,
	\`unpriced\` integer NOT NULL,
	\`cost_pico\` integer,
	\`input_tokens\` integer,
	\`cached_input_tokens\` integer,
	\`cache_write_tokens\` integer,
	\`output_tokens\` integer,
	\`reasoning_tokens\` integer,
	\`saved_tokens\` integer,
	\`latency_ms\` integer NOT NULL,
	\`first_tokens\` integer NOT NULL,
	\`first_token_ms\` integer NOT NULL,
	PRIMARY KEY(\`hour\`, \`series\`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE \`usage_marks\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`last_id\` integer NOT NULL,
	\`next_id\` integer NOT NULL,
	\`swept_before\` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`usage_series\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`group_id\` text NOT NULL,
	\`tag\` text NOT NULL,
	\`model\` text NOT NULL,
	\`upstream\` text NOT NULL,
	\`last_hour\` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`usage_series_of\` ON \`usage_series\` (\`key\`,\`group_id\`,\`tag\`,\`model\`,\`upstream\`);
--> statement-breakpoint
INSERT INTO \`usage_marks\` (\`id\`, \`last_id\`, \`next_id\`, \`swept_before\`) VALUES (1, 0, 0, 0);`,
  },
  {
    name: '0008_response-cache.sql',
    sql: `CREATE TABLE \`response_cache\` (
	\`key\` text PRIMARY KEY NOT NULL,
	\`bytes\` integer NOT NULL,
	\`expires_at\` integer NOT NULL,
	\`used_at\` integer NOT NULL,
	\`value\` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX \`response_cache_used_at\` ON \`response_cache\` (\`used_at\`,\`key\`,\`bytes\`);--> statement-breakpoint
CREATE INDEX \`response_cache_expires_at\` ON \`response_cache\` (\`expires_at\`);`,
  },
  {
    name: '0009_limits.sql',
    sql: `CREATE TABLE \`alerts\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`created_at\` integer NOT NULL,
	\`body\` text NOT NULL,
	\`told_at\` integer,
	\`next_at\` integer NOT NULL,
	\`tries\` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX \`alerts_next_at\` ON \`alerts\` (\`next_at\`);--> statement-breakpoint
CREATE TABLE \`limit_places\` (
	\`call\` text NOT NULL,
	\`subject\` text NOT NULL,
	\`process\` text NOT NULL,
	\`began_at\` integer NOT NULL,
	\`until\` integer NOT NULL,
	\`tokens\` integer NOT NULL,
	\`cost_pico\` integer NOT NULL,
	PRIMARY KEY(\`call\`, \`subject\`)
);
--> statement-breakpoint
CREATE INDEX \`limit_places_subject\` ON \`limit_places\` (\`subject\`);--> statement-breakpoint
CREATE TABLE \`limit_resets\` (
	\`subject\` text PRIMARY KEY NOT NULL,
	\`at\` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`limit_seconds\` (
	\`subject\` text NOT NULL,
	\`second\` integer NOT NULL,
	\`requests\` integer NOT NULL,
	\`tokens\` integer NOT NULL,
	PRIMARY KEY(\`subject\`, \`second\`)
);
--> statement-breakpoint
CREATE TABLE \`limit_spendings\` (
	\`subject\` text NOT NULL,
	\`span\` text NOT NULL,
	\`starts_at\` integer NOT NULL,
	\`tokens\` integer NOT NULL,
	\`cost_pico\` integer NOT NULL,
	PRIMARY KEY(\`subject\`, \`span\`)
);`,
  },
  {
    name: '0010_request-bodies.sql',
    sql: `CREATE TABLE \`request_bodies\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`started_at\` integer NOT NULL,
	\`key\` text NOT NULL,
	\`group_id\` text,
	\`tag\` text,
	\`model\` text NOT NULL,
	\`status\` integer NOT NULL,
	\`request_bytes\` integer NOT NULL,
	\`answer_bytes\` integer NOT NULL,
	\`request_cut\` integer NOT NULL,
	\`answer_cut\` integer NOT NULL,
	\`answer_type\` text NOT NULL,
	\`request\` text NOT NULL,
	\`answer\` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`request_bodies_request_id_unique\` ON \`request_bodies\` (\`request_id\`);--> statement-breakpoint
CREATE INDEX \`request_bodies_started_at\` ON \`request_bodies\` (\`started_at\`);`,
  },
  {
    name: '0011_spent-beside.sql',
    sql: `ALTER TABLE \`usage\` ADD \`spent_beside_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage\` ADD \`spent_beside_pico\` integer;--> statement-breakpoint
ALTER TABLE \`usage_hours\` ADD \`spent_beside_tokens\` integer;--> statement-breakpoint
ALTER TABLE \`usage_hours\` ADD \`spent_beside_pico\` integer;`,
  },
  {
    name: '0012_revisions.sql',
    sql: `CREATE TABLE \`revisions\` (
	\`release\` text PRIMARY KEY NOT NULL,
	\`commit_id\` text,
	\`first_seen\` integer NOT NULL,
	\`last_seen\` integer NOT NULL,
	\`calls\` integer NOT NULL
);`,
  },
]
