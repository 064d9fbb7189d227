export * from '../http/form-reader.js';
