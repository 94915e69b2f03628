export { appearanceModule } from './appearanceModule';
