/**
 * A package has nothing to show, or what is not shown. The message is a sentence for
 * everybody who may see the package.
 */
export class DocumentError extends Error {}
