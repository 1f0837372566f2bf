CREATE TABLE `conversation_items` (
	`conversation_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`conversation_id`, `position`)
);
--> statement-breakpoint
CREATE INDEX `conversation_items_item_id` ON `conversation_items` (`item_id`);--> statement-breakpoint
CREATE INDEX `conversation_items_hash` ON `conversation_items` (`hash`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`metadata` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `conversations_expires_at` ON `conversations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `payloads` (
	`hash` text NOT NULL,
	`part` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`hash`, `part`)
);
--> statement-breakpoint
CREATE TABLE `response_events` (
	`response_id` text NOT NULL,
	`first` integer NOT NULL,
	`frames` text NOT NULL,
	PRIMARY KEY(`response_id`, `first`)
);
--> statement-breakpoint
CREATE TABLE `response_items` (
	`response_id` text NOT NULL,
	`place` integer NOT NULL,
	`position` integer NOT NULL,
	`owner` text NOT NULL,
	`item_id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`response_id`, `place`, `position`)
);
--> statement-breakpoint
CREATE INDEX `response_items_item_id` ON `response_items` (`item_id`);--> statement-breakpoint
CREATE INDEX `response_items_hash` ON `response_items` (`hash`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`previous_id` text,
	`conversation_id` text,
	`conversation_position` integer,
	`status` text NOT NULL,
	`background` integer NOT NULL,
	`events` integer NOT NULL,
	`head` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`lease_until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `responses_previous_id` ON `responses` (`previous_id`);--> statement-breakpoint
CREATE INDEX `responses_conversation_id` ON `responses` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `responses_expires_at` ON `responses` (`expires_at`);