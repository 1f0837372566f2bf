ALTER TABLE `usage` ADD `spent_beside_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage` ADD `spent_beside_pico` integer;--> statement-breakpoint
ALTER TABLE `usage_hours` ADD `spent_beside_tokens` integer;--> statement-breakpoint
ALTER TABLE `usage_hours` ADD `spent_beside_pico` integer;