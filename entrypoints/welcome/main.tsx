import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/components/components.css';
import '../../src/ui/welcome/welcome.css';
import { showSurface } from '../../src/ui/surface';
import { Welcome } from '../../src/ui/welcome/welcome';

void showSurface('welcome_title', <Welcome />);
