export { DocumentChecklist, type DocumentChecklistProps } from './DocumentChecklist.js'
export { DocumentUpload, type DocumentUploadProps } from './DocumentUpload.js'
