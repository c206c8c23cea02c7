import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/components/components.css';
import '../../src/ui/popup/popup.css';
import { Popup } from '../../src/ui/popup/popup';
import { showSurface } from '../../src/ui/surface';

void showSurface('extension_name', <Popup />);
