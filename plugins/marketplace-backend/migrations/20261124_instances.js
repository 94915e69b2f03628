// @ts-check

/**
 * More is known of an instance than before, and several are known. What was there is taken
 * anew when a backend starts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex('instance_packages').delete();
  await knex('instances').delete();
  await knex.schema.alterTable('instances', table => {
    table.dropColumn('features');
    table.dropColumn('backstage_version');
    table
      .string('digest', 64)
      .notNullable()
      .defaultTo('')
      .comment('Of everything but the time at which it was taken');
    table
      .integer('package_count')
      .notNullable()
      .defaultTo(0)
      .comment('Rows of instance_packages');
    table
      .text('facts', 'longtext')
      .notNullable()
      .defaultTo('{}')
      .comment('JSON: Inventory without instance, takenAt and packages');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('instance_packages').delete();
  await knex('instances').delete();
  await knex.schema.alterTable('instances', table => {
    table.dropColumn('digest');
    table.dropColumn('package_count');
    table.dropColumn('facts');
    table.string('backstage_version', 100).nullable();
    table
      .text('features', 'longtext')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: RuntimeFeature[]');
  });
};
