/**
 * Types, schemas and rules shared by both halves of the Plugin Marketplace.
 *
 * @packageDocumentation
 */

export * from './api';
export * from './categories';
export * from './entities';
export * from './compatibility';
export * from './inventory';
export * from './packages';
export * from './policy';
export * from './registry';
export * from './status';
export type { Steps } from './steps';
export * from './withoutBidiControls';
export * from './permissions';
