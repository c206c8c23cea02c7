import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/components/components.css';
import '../../src/ui/options/options.css';
import { Options } from '../../src/ui/options/options';
import { showSurface } from '../../src/ui/surface';

void showSurface('options_title', <Options />);
