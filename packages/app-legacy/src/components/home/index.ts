export { homePage } from './homePage';
