export type {
  LocalPackage,
  LockedPackage,
  Lockfile,
  LockfileRequest,
} from './Lockfile';
export { LOCKFILE_KINDS } from './chooseLockfile';
export { readLockfile } from './readLockfile';
