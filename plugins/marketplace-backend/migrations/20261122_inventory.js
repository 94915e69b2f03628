// @ts-check

/**
 * What each instance has installed: facts only, judgements are computed from them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('instances', table => {
    table.comment(
      'One row for each deployed Backstage whose packages are known',
    );
    table.string('id', 63).primary().comment('marketplace.inventory.instance');
    table.string('taken_at', 40).notNullable().comment('ISO 8601');
    table.string('backstage_version', 100).nullable();
    table
      .text('features', 'longtext')
      .notNullable()
      .comment('JSON: RuntimeFeature[]');
  });
  await knex.schema.createTable('instance_packages', table => {
    table.comment('The packages of an instance');
    table
      .string('instance_id', 63)
      .notNullable()
      .references('id')
      .inTable('instances')
      .onDelete('CASCADE');
    table.string('name', 214).notNullable().comment('npm name');
    table
      .text('facts', 'longtext')
      .notNullable()
      .comment('JSON: InventoryPackage without its name');
    table.primary(['instance_id', 'name']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('instance_packages');
  await knex.schema.dropTable('instances');
};
