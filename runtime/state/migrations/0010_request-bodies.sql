CREATE TABLE `request_bodies` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`key` text NOT NULL,
	`group_id` text,
	`tag` text,
	`model` text NOT NULL,
	`status` integer NOT NULL,
	`request_bytes` integer NOT NULL,
	`answer_bytes` integer NOT NULL,
	`request_cut` integer NOT NULL,
	`answer_cut` integer NOT NULL,
	`answer_type` text NOT NULL,
	`request` text NOT NULL,
	`answer` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `request_bodies_request_id_unique` ON `request_bodies` (`request_id`);--> statement-breakpoint
CREATE INDEX `request_bodies_started_at` ON `request_bodies` (`started_at`);