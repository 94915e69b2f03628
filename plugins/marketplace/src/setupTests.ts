import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app is rendered, which takes longer than a second where many tests run at once.
configure({ asyncUtilTimeout: 10_000 });

jest.setTimeout(30_000);
