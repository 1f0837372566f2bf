CREATE TABLE `response_cache` (
	`key` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `response_cache_used_at` ON `response_cache` (`used_at`,`key`,`bytes`);--> statement-breakpoint
CREATE INDEX `response_cache_expires_at` ON `response_cache` (`expires_at`);