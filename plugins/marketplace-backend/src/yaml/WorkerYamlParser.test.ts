import { ParserFailure } from './ParserFailure';
import { WorkerYamlParser } from './WorkerYamlParser';

describe('WorkerYamlParser', () => {
  const yaml = new WorkerYamlParser();
  afterAll(() => yaml.close());

  const valuesOf = async (text: string, parser = yaml) => {
    const { documents, problems } = await parser.parse(text, 'a.yaml');
    return { values: documents.map(({ value }) => value), problems };
  };
  const refusal = (line: number, message: string, field?: string) => ({
    severity: 'error',
    file: 'a.yaml',
    line,
    ...(field && { field }),
    message: expect.stringContaining(message),
  });

  it('reads many documents and passes over empty and comment-only ones', async () => {
    const text = '# a comment\n---\na: 1\n---\n# another\n---\nb: [2]\n---\n';
    expect(await valuesOf(text)).toEqual({
      values: [{ a: 1 }, { b: [2] }],
      problems: [],
    });
    for (const nothing of ['', '# a comment alone\n', '---\n---\n', '\uFEFF']) {
      expect(await valuesOf(nothing)).toEqual({ values: [], problems: [] });
    }
  });

  it('hands over every document of a large file, in order', async () => {
    const text = Array.from({ length: 5000 }, (_, n) => `n: ${n}\n`).join(
      '---\n',
    );
    const { values, problems } = await valuesOf(text);
    expect(problems).toEqual([]);
    expect(values).toEqual(Array.from({ length: 5000 }, (_, n) => ({ n })));
  });

  it('loses only the malformed document in the middle', async () => {
    expect(await valuesOf('a: 1\n---\nb: [\n---\nc: 3\n')).toEqual({
      values: [{ a: 1 }, { c: 3 }],
      problems: [refusal(4, 'not valid YAML')],
    });
  });

  it.each([
    ['YAML with CRLF', '\uFEFF# top\r\na: 1\r\nb:\r\n  - x\r\n  - c: 2\r\n', 2],
    ['JSON', '\uFEFF\n{\n  "a": 1,\n  "b": [\n  "x",{"c": 2}]}', 2],
    [
      'a document of many',
      'z: 0\n---\na: 1\nb: [x,\n  {c: 2}]\n---\nz: 1\n',
      3,
    ],
  ])('tells the lines of fields in %s', async (_what, text, line) => {
    const { documents } = await yaml.parse(text, 'a.yaml');
    const document = documents.find(({ value }) =>
      JSON.stringify(value).includes('"c"'),
    );
    expect(document?.value).toEqual({ a: 1, b: ['x', { c: 2 }] });
    expect(document?.line).toBe(line);
    const lines = text.slice(0, text.indexOf('c')).split('\n').length;
    expect(await document?.lineOf(['b', '1', 'c'])).toBe(lines);
    expect(await document?.lineOf(['b', '1', 'c', 'missing'])).toBe(lines);
    expect(await document?.lineOf(['missing'])).toBe(line);
    expect(await document?.lineOf([])).toBe(line);
  });

  it('tells lines of a text after the next one was parsed', async () => {
    const { documents } = await yaml.parse('a: 1\nb: 2\n', 'a.yaml');
    await yaml.parse('x: 1\n\n\n\nb: 2\n', 'b.yaml');
    expect(await documents[0].lineOf(['b'])).toBe(2);
  });

  it('parses texts that come at the same time, each for itself', async () => {
    const parsed = await Promise.all(
      ['a: 1', 'a: [', 'a: 3'].map(text => valuesOf(text)),
    );
    expect(parsed.map(({ values }) => values)).toEqual([
      [{ a: 1 }],
      [],
      [{ a: 3 }],
    ]);
  });

  it.each([
    [
      'a circle',
      'x: 1\na: &a\n  b: *a\n',
      refusal(3, 'contains itself', 'a.b'),
    ],
    [
      'deep nesting',
      `a: ${'['.repeat(60)}${']'.repeat(60)}`,
      refusal(1, 'levels deep', 'a.0'),
    ],
    ['5 MB of [', '['.repeat(5_000_000), refusal(1, 'levels deep')],
    ['deep blocks', '- '.repeat(1_000_000), refusal(1, 'levels deep')],
    [
      '60,000 keys',
      Array.from({ length: 60_000 }, (_, n) => `key${n}: 1\n`).join(''),
      refusal(1, 'characters in one document'),
    ],
    [
      'aliases of a long text',
      `a: &a ${'x'.repeat(100_000)}\nb: [${Array(99).fill('*a')}]\n`,
      refusal(1, 'larger than 256 kB'),
    ],
    [
      'one huge document',
      `a: ${'x'.repeat(4_000_000)}\n`,
      refusal(1, 'characters in one document'),
    ],
    [
      'a document of 300 kB',
      JSON.stringify({ a: 'x'.repeat(300_000) }),
      refusal(1, 'larger than 256 kB'),
    ],
    [
      'a key that is there twice',
      'a: 1\nb: 2\na: 3\n',
      refusal(3, 'there twice'),
    ],
    ['an unknown alias', 'a: *b\n', refusal(1, 'alias')],
    ['NUL in a value', 'a: 1\nb: ["x\\0y"]\n', refusal(2, 'NUL', 'b.0')],
    ['NUL in a key', 'a: 1\n"b\\0": 2\n', refusal(2, 'NUL', 'b\0')],
    ['half a surrogate pair', '{"a": "\\ud800"}', refusal(1, 'surrogate', 'a')],
    [
      'the prototype',
      '__proto__: {a: 1}\n',
      refusal(1, 'no name', '__proto__'),
    ],
  ])(
    'refuses %s, and keeps the documents around it',
    async (_what, text, problem) => {
      expect(await valuesOf(text)).toEqual({ values: [], problems: [problem] });
      const around = await valuesOf(`before: 1\n---\n${text}\n---\nafter: 1\n`);
      expect(around).toEqual({
        values: [{ before: 1 }, { after: 1 }],
        problems: [{ ...problem, line: problem.line + 2 }],
      });
    },
  );

  it('does not unfold an alias bomb', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) =>
        `l${n + 1}: &l${n + 1} [${Array(10).fill(n ? `*l${n}` : 'x')}]\n`,
    );
    expect(await valuesOf(levels.join(''))).toEqual({
      values: [],
      problems: [refusal(1, 'alias')],
    });
  });

  it('reads the first 20,000 documents of a file and says so', async () => {
    const { values, problems } = await valuesOf('---\na\n'.repeat(20_010));
    expect(values).toHaveLength(20_000);
    expect(problems).toEqual([
      {
        severity: 'error',
        file: 'a.yaml',
        message: expect.stringContaining('more than 20000 documents'),
      },
    ]);
  });

  it('parses many keys in no time to speak of', async () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1\n`);
    const { values, problems } = await valuesOf(keys.join(''));
    expect(problems).toEqual([]);
    expect(Object.keys(values[0] ?? {})).toHaveLength(20_000);
  });

  describe('rejects, as it says nothing about the text,', () => {
    const slow = Array(5000)
      .fill(`[${Array(1000).fill('x')}]\n`)
      .join('---\n');
    const many = `[${Array(250_000).fill('{a: }')}]`;

    it.each([
      ['time', { timeoutMs: 300 }, slow, /more than 0\.3 s; split the file/],
      ['memory', { memoryMb: 24 }, many, /more memory .*; split the file/],
    ])(
      'when a file takes too much %s, and goes on with the next',
      async (_what, options, text, message) => {
        const bounded = new WorkerYamlParser(options);
        const failure = bounded.parse(text, 'a.yaml');
        await expect(failure).rejects.toThrow(ParserFailure);
        await expect(failure).rejects.toThrow(message);
        expect(await valuesOf('a: 1', bounded)).toEqual({
          values: [{ a: 1 }],
          problems: [],
        });
        await bounded.close();
      },
    );

    it('when its thread ends meanwhile, and goes on with the next', async () => {
      const parser = new WorkerYamlParser();
      await parser.parse('a: 1', 'a.yaml');
      const failure = parser.parse(slow, 'a.yaml');
      failure.catch(() => {});
      // The thread is asked in a later turn
      await new Promise(resolve => setImmediate(resolve));
      await parser.close();
      await expect(failure).rejects.toThrow(ParserFailure);
      await expect(failure).rejects.toThrow(/its parser ended; read it again/);
      expect((await valuesOf('a: 1', parser)).values).toEqual([{ a: 1 }]);
      await parser.close();
    });
  });

  it('tells of a text whose documents are too large together', async () => {
    const document = `a: &a ${'x'.repeat(2_000)}\nb: [${Array(99).fill(
      '*a',
    )}]\n`;
    const { problems } = await valuesOf(
      Array(400).fill(document).join('---\n'),
    );
    expect(problems).toEqual([
      {
        severity: 'error',
        file: 'a.yaml',
        message: expect.stringContaining('too large together'),
      },
    ]);
  });

  it('leaves time for everything else while it parses', async () => {
    const texts = Array.from(
      { length: 4000 },
      (_, n) => `name: ${n}\ntext: ${'lorem ipsum '.repeat(50)}\n`,
    );
    let turns = 0;
    let running = true;
    const count = () => {
      turns++;
      if (running) {
        setImmediate(count);
      }
    };
    setImmediate(count);
    const { values } = await valuesOf(texts.join('---\n'));
    running = false;
    expect(values).toHaveLength(4000);
    expect(turns).toBeGreaterThan(50);
  });

  it('can be closed before, between and after', async () => {
    const parser = new WorkerYamlParser();
    await parser.close();
    expect((await valuesOf('a: 1', parser)).values).toEqual([{ a: 1 }]);
    await parser.close();
    await parser.close();
    expect((await valuesOf('a: 2', parser)).values).toEqual([{ a: 2 }]);
    await parser.close();
  });
});
