import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/components/components.css';
import '../../src/ui/shelf/shelf.css';
import { Shelf } from '../../src/ui/shelf/shelf';
import { showSurface } from '../../src/ui/surface';

void showSurface('shelf_title', <Shelf />);
