// The samples of docs/testing.md are tests themselves.
import '../docs/samples/verify.test.js'
