export { NoticesReader, type NoticeRow } from './data/notices.reader.js';
export { NoticesModule } from './notices.module.js';
