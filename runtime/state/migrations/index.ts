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
]
