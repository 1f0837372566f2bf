CREATE TABLE `usage_hours` (
	`hour` integer NOT NULL,
	`series` integer NOT NULL,
	`calls` integer NOT NULL,
	`errors` integer NOT NULL,
	`cancelled` integer NOT NULL,
	`cached` integer NOT NULL,
	`unpriced` integer NOT NULL,
	`cost_pico` integer,
	`input_tokens` integer,
	`cached_input_tokens` integer,
	`cache_write_tokens` integer,
	`output_tokens` integer,
	`reasoning_tokens` integer,
	`saved_tokens` integer,
	`latency_ms` integer NOT NULL,
	`first_tokens` integer NOT NULL,
	`first_token_ms` integer NOT NULL,
	PRIMARY KEY(`hour`, `series`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `usage_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`last_id` integer NOT NULL,
	`next_id` integer NOT NULL,
	`swept_before` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `usage_series` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`group_id` text NOT NULL,
	`tag` text NOT NULL,
	`model` text NOT NULL,
	`upstream` text NOT NULL,
	`last_hour` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `usage_series_of` ON `usage_series` (`key`,`group_id`,`tag`,`model`,`upstream`);
--> statement-breakpoint
INSERT INTO `usage_marks` (`id`, `last_id`, `next_id`, `swept_before`) VALUES (1, 0, 0, 0);
