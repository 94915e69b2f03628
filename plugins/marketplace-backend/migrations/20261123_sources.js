// @ts-check

/**
 * What each source has, as it was last read, and what became of all of them together:
 * the entities that the catalog is to have.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sources', table => {
    table.comment('One row for each place where entries come from');
    table.string('id', 63).primary().comment('marketplace.sources[].id');
    table.string('type', 20).notNullable();
    table.text('target').nullable();
    table
      .string('current_run', 36)
      .nullable()
      .comment('The run that may write; one that was overtaken may not');
    table
      .string('claimed_at', 40)
      .notNullable()
      .comment('ISO 8601: when a process last had it in its configuration');
    table.text('etag').nullable();
    table
      .string('version', 36)
      .nullable()
      .comment('The run that changed the entries last');
    table.string('last_success_at', 40).nullable().comment('ISO 8601');
    table
      .text('problems', 'longtext')
      .notNullable()
      .comment('JSON: SourceProblem[] of the last reading');
    table
      .boolean('asked')
      .notNullable()
      .comment('Whether a person asked for the next run');
    table.integer('plugins').notNullable();
    table.integer('entities').notNullable();
    table
      .boolean('settled')
      .notNullable()
      .comment('Whether reading the same again makes no difference');
    table.text('shrinkage').nullable().comment('JSON: SourceShrinkage');
    table
      .string('confirmed', 64)
      .nullable()
      .comment('SourceShrinkage.reading that an operator agreed to');
  });
  await knex.schema.createTable('source_runs', table => {
    table.comment('The last runs of each source');
    table.string('id', 36).primary();
    table
      .string('source_id', 63)
      .notNullable()
      .references('id')
      .inTable('sources')
      .onDelete('CASCADE');
    table.string('started_at', 40).notNullable().comment('ISO 8601');
    table.string('ended_at', 40).nullable().comment('ISO 8601');
    table.string('outcome', 20).notNullable();
    table.text('facts', 'longtext').notNullable().comment('JSON: counts');
    table.index(['source_id', 'started_at'], 'source_runs_by_time');
  });
  await knex.schema.createTable('source_files', table => {
    table.comment('The files of a source: what is unchanged is not read again');
    table
      .string('source_id', 63)
      .notNullable()
      .references('id')
      .inTable('sources')
      .onDelete('CASCADE');
    table.text('path').notNullable();
    table.string('digest', 64).notNullable().comment('SHA-256, hexadecimal');
    table.text('listed_by').nullable().comment('JSON: paths of lists');
    table.text('problems', 'longtext').nullable().comment('SourceProblem[]');
    table.primary(['source_id', 'path']);
  });
  await knex.schema.createTable('source_entities', table => {
    table.comment('The entities of each source, before they are merged');
    table.string('id', 36).primary();
    table
      .string('source_id', 63)
      .notNullable()
      .references('id')
      .inTable('sources')
      .onDelete('CASCADE');
    table.text('path').notNullable();
    table.integer('position').notNullable().comment('In its file');
    table
      .string('state', 10)
      .notNullable()
      .comment('found, kept despite errors, or retained by the shrink guard');
    table.text('ref').nullable().comment('Null of a duplicate');
    table.string('hash', 64).notNullable();
    table.text('facts', 'longtext').notNullable().comment('JSON: EntryFacts');
    table.text('entity', 'longtext').notNullable().comment('JSON: Entity');
    table.index(['source_id', 'id'], 'source_entities_by_source');
  });
  await knex.schema.createTable('merged_entities', table => {
    table.comment(
      'What the catalog is to have, and whether it was handed over',
    );
    table.text('ref').primary();
    table
      .string('input', 64)
      .notNullable()
      .comment('Hash of all it is made of');
    table.string('hash', 64).notNullable();
    table
      .text('entity', 'longtext')
      .nullable()
      .comment('JSON: Entity; null when it is to be removed');
    table
      .text('members', 'longtext')
      .notNullable()
      .comment('JSON: ids of source_entities, the deciding one first');
    table.boolean('pending').notNullable();
    table.string('handed_at', 40).nullable().comment('ISO 8601');
    table.index(['pending', 'ref'], 'merged_entities_pending');
  });
  await knex.schema.createTable('merges', table => {
    table.comment('One row: what the merged entities were made of');
    table.integer('id').primary();
    table.text('input').notNullable();
  });
  await knex('merges').insert({ id: 1, input: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('merges');
  await knex.schema.dropTable('merged_entities');
  await knex.schema.dropTable('source_entities');
  await knex.schema.dropTable('source_files');
  await knex.schema.dropTable('source_runs');
  await knex.schema.dropTable('sources');
};
