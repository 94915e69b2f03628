// @ts-check

/** Why a lockfile cannot be used, as the end of a sentence that begins with its name. */
class UnusableLockfile extends Error {}

module.exports = { UnusableLockfile };
