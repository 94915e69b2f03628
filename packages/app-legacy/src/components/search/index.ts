export { searchPage } from './searchPage';
