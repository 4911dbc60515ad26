/** The migrations that this version of the code needs, as the folders of prisma/migrations are named. */
export const requiredMigrations = [
  '20261123000000_first_path',
  '20261124090000_detected_settings',
  '20261124120000_configure',
];
