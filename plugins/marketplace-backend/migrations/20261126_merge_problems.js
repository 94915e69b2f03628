// @ts-check

/**
 * What is wrong with entries beside those of other sources.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('sources', table => {
    table
      .text('merge_problems', 'longtext')
      .nullable()
      .comment('JSON: SourceProblem[] of the last merge');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // knex makes a new table for that on SQLite, and what belongs to the sources goes with the old
  await knex.raw('alter table ?? drop column ??', [
    'sources',
    'merge_problems',
  ]);
};
