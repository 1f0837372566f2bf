CREATE TABLE `revisions` (
	`release` text PRIMARY KEY NOT NULL,
	`commit_id` text,
	`first_seen` integer NOT NULL,
	`last_seen` integer NOT NULL,
	`calls` integer NOT NULL
);
