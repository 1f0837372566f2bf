// Made by `headgate generate` from schemas/admin: change that, not this.

import type { Validator } from '../../runtime/protocols/operation.ts'

export declare const validateBodiesPurge: Validator
export declare const validateCachePurge: Validator
export declare const validateExplainRequest: Validator
export declare const validateExportRequest: Validator
export declare const validateFinishLogin: Validator
export declare const validateGroupChange: Validator
export declare const validateImportRequest: Validator
export declare const validateKeyChange: Validator
export declare const validateLimitSubject: Validator
export declare const validateLoginFile: Validator
export declare const validateNewGroup: Validator
export declare const validateNewKey: Validator
export declare const validateNewToken: Validator
export declare const validateNewUser: Validator
export declare const validateRotation: Validator
export declare const validateSignIn: Validator
export declare const validateUserChange: Validator
export declare const validateEndOidcQuery: Validator
export declare const validateListAuditQuery: Validator
export declare const validateListRevisionsQuery: Validator
export declare const validateListKeysQuery: Validator
export declare const validateListRequestsQuery: Validator
export declare const validateWatchRequestsQuery: Validator
export declare const validateGetUsageQuery: Validator
export declare const validateListLimitsQuery: Validator
