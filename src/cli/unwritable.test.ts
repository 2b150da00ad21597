import { describe, expect, it } from 'vitest';
import { unwritable } from './unwritable';
import { UsageError } from './usageError';

function refusal(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: no, ${syscall} '/a/.jingran-B97EFr'`), { code, syscall });
}

describe('what cannot be written', () => {
  it.each([
    ['EACCES', 'mkdtemp', 'no permission'],
    ['EPERM', 'open', 'no permission'],
    ['EROFS', 'mkdir', 'read-only'],
    ['ENOSPC', 'write', 'the disk is full'],
    ['ENOENT', 'mkdtemp', 'no folder can be made there'],
    ['ENOTDIR', 'scandir', 'no folder can be made there'],
    ['EEXIST', 'mkdir', 'no folder can be made there'],
    ['ENOENT', 'rename', 'ENOENT'],
    ['EIO', 'write', 'EIO'],
  ])('is named with the reason, not with a temporary folder: %s of %s', (code, syscall, reason) => {
    const said = unwritable('/a/site', refusal(code, syscall));
    expect(said).toEqual(new UsageError(`/a/site: cannot be written (${reason})`));
  });

  it('is not blamed for a mistake of our own', () => {
    const mistake = new TypeError('no such property');
    expect(unwritable('/a/site', mistake)).toBe(mistake);
  });
});
