CREATE TABLE `logins` (
	`upstream` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`sealed` text NOT NULL,
	`lost` text,
	`claimed_until` integer NOT NULL,
	`updated_at` integer NOT NULL
);
