import { beforeEach } from 'vitest';
import { emptyBrowser } from './fakeBrowser';

beforeEach(emptyBrowser);
