CREATE TABLE `admin_failures` (
	`name` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`blocked_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `admin_sessions` (
	`sha256` text PRIMARY KEY NOT NULL,
	`user` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `admin_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`sha256` text NOT NULL,
	`scope` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `admin_tokens_name_unique` ON `admin_tokens` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `admin_tokens_sha256_unique` ON `admin_tokens` (`sha256`);--> statement-breakpoint
CREATE TABLE `admin_users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`password` text,
	`identity` text,
	`scope` text NOT NULL,
	`enabled` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `admin_users_name_unique` ON `admin_users` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `admin_users_identity_unique` ON `admin_users` (`identity`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	`actor` text NOT NULL,
	`operation` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text,
	`status` integer
);
--> statement-breakpoint
CREATE INDEX `audit_act` ON `audit` (`act`);--> statement-breakpoint
CREATE TABLE `drains` (
	`upstream` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_rows` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_keeps_text` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
