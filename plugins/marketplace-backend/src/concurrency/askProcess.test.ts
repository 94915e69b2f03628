import { askProcess } from './askProcess';

jest.setTimeout(60_000);

describe('askProcess', () => {
  const bounds = { seconds: 30, memoryMb: 64 };

  it('answers with what the script makes of the question', async () => {
    expect(
      await askProcess(
        'parsePackument.js',
        Buffer.from('{"name":"x"}'),
        bounds,
      ),
    ).toMatchObject({ isJson: true });
  });

  it('says so when the script ends without an answer', async () => {
    await expect(askProcess('none.js', 'x', bounds)).rejects.toThrow(
      'before it had an answer',
    );
  });

  it('ends with its time, and with the signal', async () => {
    // No process starts so fast
    const asked = askProcess('parsePackument.js', Buffer.from('{}'), {
      ...bounds,
      seconds: 0.001,
    });
    await expect(asked).rejects.toThrow('more than 0.001 seconds');

    const signal = AbortSignal.abort(new Error('over'));
    await expect(
      askProcess('parsePackument.js', 'x', { ...bounds, signal }),
    ).rejects.toThrow('over');
  });
});
