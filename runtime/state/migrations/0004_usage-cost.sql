CREATE TABLE `prices` (
	`id` integer PRIMARY KEY NOT NULL,
	`rates` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `usage` ADD `group_id` text;--> statement-breakpoint
ALTER TABLE `usage` ADD `tag` text;--> statement-breakpoint
ALTER TABLE `usage` ADD `credential` text;--> statement-breakpoint
ALTER TABLE `usage` ADD `attempts` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `service_tier` text;--> statement-breakpoint
ALTER TABLE `usage` ADD `cache_write_one_hour_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `audio_input_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `cached_audio_input_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `image_input_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `audio_output_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `image_output_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `tool_uses` text;--> statement-breakpoint
ALTER TABLE `usage` ADD `cached` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `saved_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `cost_pico` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `price` integer;