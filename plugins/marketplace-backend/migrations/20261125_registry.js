// @ts-check

/**
 * What registries told of packages, and when to ask them again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('registry_packages', table => {
    table.comment('One row for each package that is looked up');
    table.string('name', 214).primary().comment('npm name');
    table
      .integer('importance')
      .notNullable()
      .comment('The higher, the sooner it is looked up');
    table
      .string('due_at', 40)
      .notNullable()
      .comment('ISO 8601: when to ask again');
    table
      .string('checked_at', 40)
      .nullable()
      .comment('ISO 8601: when its registry last gave an answer');
    table
      .string('changed_at', 40)
      .notNullable()
      .comment('ISO 8601: when what is told of it last became different');
    table
      .text('etag')
      .nullable()
      .comment('Of the answer that is known, to ask whether it still holds');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Look-ups that failed, one after the other, until now');
    table.text('failure').nullable().comment('Why the last look-up failed');
    table
      .text('package', 'longtext')
      .nullable()
      .comment('JSON: RegistryPackage; missing when it is not known');
    table
      .text('releases', 'longtext')
      .nullable()
      .comment('JSON: RegistryRelease[], the newest first');
    table.index(['due_at'], 'registry_packages_due');
    table.index(['changed_at'], 'registry_packages_changed');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('registry_packages');
};
