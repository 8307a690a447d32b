/**
 * Mutants that no test can tell from the original, each with the reason. They are no part of a score. An entry that fits no
 * mutant any more fails the run, so that the list cannot outlive the code.
 * @type {{ file: string, original: string, replacement: string, reason: string }[]}
 */
export const equivalents = [
  {
    file: 'packages/core/src/fields/isNeeded.ts',
    original: 'end < 0',
    replacement: 'end <= 0',
    reason: 'No path begins with a dot.',
  },
  {
    file: 'packages/core/src/documents/documentGaps.ts',
    original: "'none'",
    replacement: '""',
    reason: 'It is compared with the three other states only.',
  },
  {
    file: 'packages/core/src/documents/usualDocuments.ts',
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'An entry without a type is found by no type.',
  },
  {
    file: 'packages/core/src/client/randomUuid.ts',
    original: 'crypto.randomUUID',
    replacement: 'false',
    reason: 'The fallback makes a UUID of the same kind.',
  },
  {
    file: 'packages/core/src/client/randomUuid.ts',
    original: '/^(.{8})(.{4})(.{4})(.{4})(.{12})$/',
    replacement: '/(.{8})(.{4})(.{4})(.{4})(.{12})$/',
    reason: 'The text has exactly 32 digits.',
  },
  {
    file: 'packages/core/src/client/randomUuid.ts',
    original: '/^(.{8})(.{4})(.{4})(.{4})(.{12})$/',
    replacement: '/^(.{8})(.{4})(.{4})(.{4})(.{12})/',
    reason: 'The text has exactly 32 digits.',
  },
  {
    file: 'packages/core/src/fields/locateField.ts',
    original: 'name !== undefined',
    replacement: 'true',
    reason: 'No list holds undefined; the compiler wants it said.',
  },
  {
    file: 'packages/core/src/fields/locateField.ts',
    original: 'length > 0',
    replacement: 'length >= 0',
    reason: 'No table has a group without a name.',
  },
  {
    file: 'packages/core/src/schema/schemaOf.ts',
    original: 'format !== undefined',
    replacement: 'true',
    reason: 'No format is called undefined; the compiler wants it said.',
  },
  {
    file: 'packages/core/src/schema/schemaOf.ts',
    original: 'pattern === undefined',
    replacement: 'false',
    reason: 'A pattern of nothing fits every text, as none does.',
  },
  {
    file: 'packages/core/src/schema/schemaOf.ts',
    original: '{\n    return undefined\n  }',
    replacement: '{}',
    reason: 'A function without a return returns undefined.',
  },
  {
    file: 'packages/core/src/api/matchRoute.ts',
    original: '{\n    return undefined\n  }',
    replacement: '{}',
    reason: 'A function without a return returns undefined.',
  },
  {
    file: 'packages/core/src/schema/validateImportRow.ts',
    original: 'known',
    replacement: 'false',
    reason: 'It saves making the same table again.',
  },
  ...[
    'proxy/src/parseJson.ts',
    'proxy/src/request/clientAddress.ts',
    'proxy/src/routes/handleSession.ts',
    'proxy/src/webhooks/readPublicKey.ts',
    'proxy/src/webhooks/readSignatureHeader.ts',
    'proxy/src/cli/diagnoseGrid.ts',
    'sandbox/src/grid/readRouteRequest.ts',
    'sandbox/src/handlers/bulkImportHandlers.ts',
  ].map(file => ({
    file: `packages/${file}`,
    original: '{\n    return undefined\n  }',
    replacement: '{}',
    reason: 'The block is the last of its function, and a function without a return returns undefined.',
  })),
  {
    file: 'packages/proxy/src/request/readChunks.ts',
    original: 'total > timeoutMs',
    replacement: 'total >= timeoutMs',
    reason: 'The clock counts in fractions of a microsecond, so the two are never the same.',
  },
  {
    file: 'packages/proxy/src/routes/handleRoute.ts',
    original: "typeof route.subject === 'object'",
    replacement: 'true',
    reason: 'The subjects that are no object are texts, which have no member `in` either; the compiler wants it said.',
  },
  {
    file: 'packages/react/src/ui/matchingOptions.ts',
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'No option is called so.',
  },
  {
    file: 'packages/react/src/owners/OwnerSummary.ts',
    original: 'a === b',
    replacement: 'false',
    reason: 'It saves comparing the members of one and the same object.',
  },
  {
    file: 'packages/react/src/owners/OwnerSummary.ts',
    original: 'share > 0',
    replacement: 'share >= 0',
    reason: 'A share of nothing is 0 either way.',
  },
  {
    file: 'packages/react/src/verification/rememberedFixes.ts',
    original: "'[]'",
    replacement: '""',
    reason: 'What cannot be parsed is no list either.',
  },
  {
    file: 'packages/react/src/verification/rememberedFixes.ts',
    original: 'storage()?.getItem',
    replacement: 'storage().getItem',
    reason: 'The catch around it gives the same.',
  },
  {
    file: 'packages/react/src/verification/rememberedFixes.ts',
    original: 'storage()?.setItem',
    replacement: 'storage().setItem',
    reason: 'The catch around it gives the same.',
  },
  {
    file: 'packages/react/src/issues/useIssueFocus.ts',
    original: '[now]',
    replacement: '[]',
    reason: 'The ref of `useLatest` is the same for as long as the component lives.',
  },
  {
    file: 'packages/react/src/issues/useIssueFocus.ts',
    original: '[root, toggle]',
    replacement: '[]',
    reason: 'Both are the same for as long as the component lives.',
  },
  {
    file: 'packages/react/src/issues/usePeopleFix.ts',
    original: "'saving'",
    replacement: '""',
    reason: 'It is compared with idle only.',
  },
  {
    file: 'packages/react/src/issues/useFieldFix.ts',
    original: "'saving'",
    replacement: '""',
    reason: 'It is compared with idle only.',
  },
]
