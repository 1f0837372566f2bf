CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`body` text NOT NULL,
	`told_at` integer,
	`next_at` integer NOT NULL,
	`tries` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `alerts_next_at` ON `alerts` (`next_at`);--> statement-breakpoint
CREATE TABLE `limit_places` (
	`call` text NOT NULL,
	`subject` text NOT NULL,
	`process` text NOT NULL,
	`began_at` integer NOT NULL,
	`until` integer NOT NULL,
	`tokens` integer NOT NULL,
	`cost_pico` integer NOT NULL,
	PRIMARY KEY(`call`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `limit_places_subject` ON `limit_places` (`subject`);--> statement-breakpoint
CREATE TABLE `limit_resets` (
	`subject` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `limit_seconds` (
	`subject` text NOT NULL,
	`second` integer NOT NULL,
	`requests` integer NOT NULL,
	`tokens` integer NOT NULL,
	PRIMARY KEY(`subject`, `second`)
);
--> statement-breakpoint
CREATE TABLE `limit_spendings` (
	`subject` text NOT NULL,
	`span` text NOT NULL,
	`starts_at` integer NOT NULL,
	`tokens` integer NOT NULL,
	`cost_pico` integer NOT NULL,
	PRIMARY KEY(`subject`, `span`)
);
