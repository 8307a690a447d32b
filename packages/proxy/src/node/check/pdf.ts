/** The smallest thing that looks like a document. */
export const pdf = '%PDF-1.4\n%%EOF'
