CREATE TABLE `key_groups` (
	`name` text PRIMARY KEY NOT NULL,
	`owner` text,
	`models` text,
	`upstreams` text,
	`limits` text,
	`budgets` text,
	`retention_ms` integer,
	`metadata` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`sha256` text NOT NULL,
	`previous_sha256` text,
	`previous_until` integer,
	`owner` text,
	`group_name` text,
	`expires_at` integer,
	`models` text,
	`upstreams` text,
	`limits` text,
	`budgets` text,
	`metadata` text,
	`enabled` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`revoked_at` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `keys_name_unique` ON `keys` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `keys_sha256_unique` ON `keys` (`sha256`);--> statement-breakpoint
CREATE INDEX `keys_version` ON `keys` (`version`);