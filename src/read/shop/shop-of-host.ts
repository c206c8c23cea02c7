import albertHeijn from '../../../rules/shops/albert-heijn.json' with { type: 'json' };
import amazon from '../../../rules/shops/amazon.json' with { type: 'json' };
import asda from '../../../rules/shops/asda.json' with { type: 'json' };
import auchan from '../../../rules/shops/auchan.json' with { type: 'json' };
import boots from '../../../rules/shops/boots.json' with { type: 'json' };
import carrefour from '../../../rules/shops/carrefour.json' with { type: 'json' };
import coles from '../../../rules/shops/coles.json' with { type: 'json' };
import costco from '../../../rules/shops/costco.json' with { type: 'json' };
import cultBeauty from '../../../rules/shops/cult-beauty.json' with { type: 'json' };
import hollandBarrett from '../../../rules/shops/holland-barrett.json' with { type: 'json' };
import iherb from '../../../rules/shops/iherb.json' with { type: 'json' };
import instacart from '../../../rules/shops/instacart.json' with { type: 'json' };
import kroger from '../../../rules/shops/kroger.json' with { type: 'json' };
import lookfantastic from '../../../rules/shops/lookfantastic.json' with { type: 'json' };
import mercadona from '../../../rules/shops/mercadona.json' with { type: 'json' };
import morrisons from '../../../rules/shops/morrisons.json' with { type: 'json' };
import ocado from '../../../rules/shops/ocado.json' with { type: 'json' };
import openFoodFacts from '../../../rules/shops/open-food-facts.json' with { type: 'json' };
import paulasChoice from '../../../rules/shops/paulas-choice.json' with { type: 'json' };
import rewe from '../../../rules/shops/rewe.json' with { type: 'json' };
import ritual from '../../../rules/shops/ritual.json' with { type: 'json' };
import sainsburys from '../../../rules/shops/sainsburys.json' with { type: 'json' };
import seed from '../../../rules/shops/seed.json' with { type: 'json' };
import sephora from '../../../rules/shops/sephora.json' with { type: 'json' };
import target from '../../../rules/shops/target.json' with { type: 'json' };
import tesco from '../../../rules/shops/tesco.json' with { type: 'json' };
import thorne from '../../../rules/shops/thorne.json' with { type: 'json' };
import ulta from '../../../rules/shops/ulta.json' with { type: 'json' };
import vitacost from '../../../rules/shops/vitacost.json' with { type: 'json' };
import waitrose from '../../../rules/shops/waitrose.json' with { type: 'json' };
import walmart from '../../../rules/shops/walmart.json' with { type: 'json' };
import wholeFoods from '../../../rules/shops/whole-foods.json' with { type: 'json' };
import woolworthsAu from '../../../rules/shops/woolworths-au.json' with { type: 'json' };
import type { ShopFile } from './shop-file';

/** Every shop file, for the background and the command line; a page gets only its own row. */
export const SHOPS: readonly ShopFile[] = parseShops([
  albertHeijn,
  amazon,
  asda,
  auchan,
  boots,
  carrefour,
  coles,
  costco,
  cultBeauty,
  hollandBarrett,
  iherb,
  instacart,
  kroger,
  lookfantastic,
  mercadona,
  morrisons,
  ocado,
  openFoodFacts,
  paulasChoice,
  rewe,
  ritual,
  sainsburys,
  seed,
  sephora,
  target,
  tesco,
  thorne,
  ulta,
  vitacost,
  waitrose,
  walmart,
  wholeFoods,
  woolworthsAu,
]);

/** The shop of a host: the row that names it or a domain it belongs to, or null. */
export function shopOfHost(host: string): ShopFile | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  return SHOPS.find((shop) => shop.hosts.some((own) => name === own || name.endsWith(`.${own}`))) ?? null;
}

/** The rows' fields are linted by a test; the compiler only widens their literal types. */
function parseShops(rows: readonly unknown[]): readonly ShopFile[] {
  return rows as readonly ShopFile[];
}
