const BLOCK = 512;

/**
 * A tar archive of files by path; a value `{ link }` makes a symbolic link.
 */
export function tarArchive(
  files: Record<string, string | Buffer | { link: string }>,
): Buffer {
  const blocks = Object.entries(files).flatMap(([path, file]) => {
    const link =
      typeof file === 'object' && 'link' in file ? file.link : undefined;
    const content =
      typeof file === 'string' || Buffer.isBuffer(file)
        ? Buffer.from(file)
        : Buffer.alloc(0);
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [header(path, content.length, link), content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

function header(path: string, size: number, link?: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0, 100);
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write(link === undefined ? '0' : '2', 156);
  block.write(link ?? '', 157, 100);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
