import { expect, test } from 'vitest';
import { shopOfHost } from '../../src/read/shop-of-host';

/** Addresses as the shops write them, with tracking and without: what the page is, and the shop's own id of the product. */
const PRODUCTS: readonly (readonly [address: string, id: string])[] = [
  ['https://www.ah.nl/producten/product/wi4073/ah-halfvolle-melk', 'wi4073'],
  ['https://www.amazon.com/dp/B00CYG4J5U', 'B00CYG4J5U'],
  ['https://www.amazon.de/-/en/Oats-Whole/dp/B076TQK2D6/ref=sr_1_3?keywords=oats&qid=1', 'B076TQK2D6'],
  ['https://www.amazon.co.uk/gp/product/B076TQK2D6?th=1', 'B076TQK2D6'],
  ['https://www.amazon.in/gp/aw/d/B076TQK2D6/', 'B076TQK2D6'],
  ['https://www.asda.com/groceries/product/oats/asda-4-grain-oats-1kg/7712345', '7712345'],
  ['https://www.asda.com/groceries/product/9346702', '9346702'],
  ['https://groceries.asda.com/product/semi-skimmed-milk/asda-milk-4-pints/165463', '165463'],
  ['https://www.auchan.fr/lait-demi-ecreme-1l/pr-C1172485', 'C1172485'],
  ['https://www.boots.com/niacinamide-10-zinc-1-30ml-10254592', '10254592'],
  ['https://www.boots.com/-10353331', '10353331'],
  ['https://www.boots.com/hair-vitamins-60s-1012345?cm_sp=x', '1012345'],
  ['https://www.carrefour.fr/p/pate-a-tartiner-400g-3017620422003', '3017620422003'],
  ['https://www.carrefour.es/supermercado/leche-entera-1-l/R-521006798/p', 'R-521006798'],
  ['https://www.carrefour.it/p/passata-di-pomodoro-700-g-8001120123457.html', '8001120123457'],
  ['https://www.coles.com.au/product/sunrice-brown-rice-1kg-1234567', '1234567'],
  ['https://www.costco.com/organic-quinoa.product.100334841.html', '100334841'],
  ['https://www.costco.com/p/-/organic-quinoa/100334841?langId=-1', '100334841'],
  ['https://www.costco.com/p/-/100334841?langId=-1', '100334841'],
  ['https://www.costco.co.uk/Grocery/Oats-2kg/p/1759343A', '1759343A'],
  ['https://www.costco.co.uk/Grocery/Cereals/Oats-2kg/p/1234567', '1234567'],
  ['https://www.cultbeauty.co.uk/p/hydrating-serum-30ml/12345678/', '12345678'],
  ['https://www.cultbeauty.com/hydrating-serum-30ml/12345678.html', '12345678'],
  ['https://www.fredmeyer.com/p/sweet-corn/0002000012138?fulfillment=PICKUP', '0002000012138'],
  ['https://www.hollandandbarrett.com/shop/product/vitamin-d3-1000iu-tablets-60012345', '60012345'],
  ['https://www.hollandandbarrett.nl/shop/product/magnesium-375mg-6100001234?skuid=1', '6100001234'],
  ['https://www.iherb.com/pr/vitamin-c-1000-mg-60-capsules/61864', '61864'],
  ['https://de.iherb.com/pr/61864', '61864'],
  ['https://www.instacart.com/products/16461301-organic-oats?retailerSlug=x', '16461301'],
  ['https://www.instacart.com/store/aldi/products/16461301', '16461301'],
  ['https://www.kroger.com/p/honey-oat-rings/0001111088123?fulfillment=PICKUP', '0001111088123'],
  ['https://www.kroger.com/p/-/0001111088123', '0001111088123'],
  ['https://www.lookfantastic.com/p/beauty-box/the-winter-edit-worth-over-105/17691518/', '17691518'],
  ['https://www.lookfantastic.com/p/day-cream-50ml/11234567/?variation=11234568', '11234567'],
  ['https://www.lookfantastic.de/p/tagescreme-50ml/11234567?utm_source=x', '11234567'],
  ['https://tienda.mercadona.es/product/10379/leche-entera-hacendado', '10379'],
  ['https://groceries.morrisons.com/products/jumbo-oats-1kg/113456789', '113456789'],
  ['https://groceries.morrisons.com/products/jumbo-oats-113456789', '113456789'],
  ['https://www.ocado.com/products/mornflake-jumbo-oats-13175011', '13175011'],
  ['https://www.ocado.com/products/mornflake-jumbo-oats/13175011', '13175011'],
  ['https://world.openfoodfacts.org/product/3017620422003/nutella', '3017620422003'],
  ['https://fr.openfoodfacts.org/produit/3017620422003', '3017620422003'],
  ['https://pt.openfoodfacts.org/produto/3017620422003', '3017620422003'],
  ['https://www.paulaschoice.com/skin-perfecting-exfoliant/201-2010.html', '201-2010'],
  ['https://www.paulaschoice.nl/nl/liquid-exfoliant/2010.html?size=118', '2010'],
  ['https://shop.rewe.de/p/bio-hafer-drink-1l/8123456', '8123456'],
  ['https://www.rewe.de/shop/p/bio-hafer-drink-1l/8123456', '8123456'],
  ['https://ritual.com/products/essential-for-women-multivitamin', 'essential-for-women-multivitamin'],
  ['https://www.sainsburys.co.uk/gol-ui/product/sainsburys-oats-1kg', 'sainsburys-oats-1kg'],
  ['https://www.sainsburys.co.uk/gol-ui/product/cereals/sainsburys-oats-1kg?x=1', 'sainsburys-oats-1kg'],
  ['https://seed.com/daily-synbiotic', 'daily-synbiotic'],
  ['https://seed.com/pds-08-pediatric?x=1', 'pds-08-pediatric'],
  ['https://www.sephora.com/product/daily-moisturizer-P443563?skuId=2045', 'P443563'],
  ['https://www.sephora.com/ca/en/product/daily-moisturizer-P443563', 'P443563'],
  ['https://www.sephora.fr/p/creme-hydratante-P10012345.html', 'P10012345'],
  ['https://www.sephora.fr/p/creme-hydratante-712345.html', '712345'],
  ['https://www.target.com/p/organic-oats-32oz/-/A-12345678#lnk=sametab', '12345678'],
  ['https://www.target.com/p/-/A-12345678', '12345678'],
  ['https://www.tesco.com/groceries/en-GB/products/254656589', '254656589'],
  ['https://www.thorne.com/products/dp/creatine', 'creatine'],
  ['https://www.ulta.com/p/daily-cream-spf30-pimprod2012345?sku=2587654', 'pimprod2012345'],
  ['https://www.ulta.com/p/face-oil-xlsImpprod14071055', 'xlsImpprod14071055'],
  ['https://www.vitacost.com/products/nettle-leaf-100-capsules-124386', '124386'],
  ['https://www.waitrose.com/ecom/products/duchy-organic-oats/606059-52428-52429', '606059-52428-52429'],
  ['https://www.walmart.com/ip/Great-Value-Whole-Milk/10450114?athbdg=L1600', '10450114'],
  ['https://www.walmart.com/ip/10450114', '10450114'],
  ['https://www.wholefoodsmarket.com/product/organic-oats-b074h5x2', 'organic-oats-b074h5x2'],
  ['https://www.wholefoodsmarket.com/grocery/product/oat-milk-b0dpxkxv31?store=1', 'oat-milk-b0dpxkxv31'],
  ['https://www.woolworths.com.au/shop/productdetails/888140/full-cream-milk-3l', '888140'],
];

const LISTINGS: readonly string[] = [
  'https://www.ah.nl/zoeken?query=haver',
  'https://www.ah.nl/producten/6401/groente-aardappelen',
  'https://www.amazon.com/s?k=oats&ref=nb_sb_noss',
  'https://www.amazon.de/-/en/s?k=oats',
  'https://www.amazon.com/Best-Sellers-Grocery/zgbs/grocery/',
  'https://www.amazon.co.uk/gp/bestsellers/grocery/',
  'https://groceries.asda.com/search/oats',
  'https://www.asda.com/groceries/search/oats',
  'https://www.auchan.fr/recherche?text=avoine',
  'https://www.auchan.fr/epicerie-sucree/ca-n06',
  'https://www.auchan.fr/marques/example/ca-55532',
  'https://www.boots.com/sitesearch?searchTerm=niacinamide',
  'https://www.carrefour.fr/s?q=avoine',
  'https://www.carrefour.es/supermercado/la-despensa/cat20001/c',
  'https://www.carrefour.es/supermercado/ofertas/cat20968591/c',
  'https://www.coles.com.au/search/products?q=oats',
  'https://www.costco.com/s?keyword=oats',
  'https://www.costco.co.uk/Grocery/c/cos_6',
  'https://www.costco.com/CatalogSearch?keyword=oats',
  'https://www.hollandandbarrett.com/shop/vitamins-supplements/vitamins/vitamin-d/?page=2',
  'https://www.hollandandbarrett.nl/search?query=magnesium',
  'https://www.iherb.com/search?kw=oats',
  'https://www.iherb.com/c/vitamin-c',
  'https://www.instacart.com/store/aldi/s?k=oats',
  'https://www.instacart.com/categories/316-food/317-fresh-produce',
  'https://www.kroger.com/search?query=oats',
  'https://www.lookfantastic.com/c/skincare/serums/',
  'https://www.lookfantastic.com/c/brands/example/?pageNumber=2',
  'https://tienda.mercadona.es/categories/112',
  'https://tienda.mercadona.es/search-results?query=avena',
  'https://groceries.morrisons.com/products?source=navigation',
  'https://www.ocado.com/search?entry=oats',
  'https://world.openfoodfacts.org/category/oats',
  'https://shop.rewe.de/productList?search=hafer',
  'https://www.rewe.de/shop/c/obst-gemuese/',
  'https://ritual.com/collections/all',
  'https://www.sainsburys.co.uk/gol-ui/SearchResults/oats',
  'https://www.sephora.com/shop/moisturizing-cream-oils-mists',
  'https://www.sephora.fr/soin-visage/hydratant-c302/',
  'https://www.target.com/s?searchTerm=oats',
  'https://www.target.com/b/good-gather/-/N-5tdtp',
  'https://www.tesco.com/groceries/en-GB/search?query=oats',
  'https://www.thorne.com/products/sleep',
  'https://www.ulta.com/shop/skin-care/moisturizers/face-moisturizer',
  'https://www.vitacost.com/productResults.aspx?ss=1',
  'https://www.vitacost.com/search?t=nettle',
  'https://www.waitrose.com/ecom/shop/search?searchTerm=oats',
  'https://www.walmart.com/browse/food/976759',
  'https://www.wholefoodsmarket.com/products/pantry-essentials',
  'https://www.wholefoodsmarket.com/grocery/search?k=oats',
  'https://www.woolworths.com.au/shop/browse/dairy-eggs-fridge/milk',
];

/** Of a shop, and neither: nobody wants a verdict on a basket or a recipe. */
const OTHERS: readonly string[] = [
  'https://www.ah.nl/allerhande/recept/R-R1198765/kikkererwtencurry',
  'https://www.amazon.co.uk/product-reviews/B07XYZ1234/ref=cm_cr_dp_d_show_all_btm',
  'https://www.amazon.com/gp/cart/view.html',
  'https://www.asda.com/good-living/article/2026-porridge-toppings',
  'https://www.boots.com/stores/1234-reading-broad-street',
  'https://www.boots.com/healthhub/diet-nutrition',
  'https://www.carrefour.fr/recettes/porridge-aux-pommes',
  'https://www.costco.com/membership-information.html',
  'https://www.hollandandbarrett.com/the-health-hub/vitamins-supplements/vitamins/vitamin-d/',
  'https://www.iherb.com/r/vitamin-c-1000-mg/61864',
  'https://www.kroger.com/r/overnight-oats-recipe/12345',
  'https://www.paulaschoice.com/ingredient-dictionary/ingredient-niacinamide.html',
  'https://www.rewe.de/rezepte/hafer-pancakes/',
  'https://ritual.com/articles/what-is-choline',
  'https://www.sainsburys.co.uk/gol-ui/trolley',
  'https://seed.com/daily-synbiotic/science',
  'https://www.target.com/cart',
  'https://realfood.tesco.com/recipes/porridge.html',
  'https://www.thorne.com/take-5-daily/article/why-magnesium',
  'https://www.ulta.com/inspiration/skin-cycling',
  'https://www.vitacost.com/blog/oats-2026/',
  'https://www.waitrose.com/ecom/recipes/oat-crumble',
  'https://www.walmart.com/reviews/product/10450114',
];

function readAddress(address: string): { readonly kind: string; readonly id: string | null } {
  const url = new URL(address);
  const shop = shopOfHost(url.hostname);
  const path = url.pathname + url.search;
  const product = shop?.product ? new RegExp(shop.product).exec(path) : null;
  if (product !== null) return { kind: 'product', id: product[1] ?? null };
  const isListing = shop?.listing !== undefined && new RegExp(shop.listing).test(path);
  return { kind: isListing ? 'listing' : 'unknown', id: null };
}

test.each(PRODUCTS)('%s is the product %s', (address, id) => {
  expect(readAddress(address)).toEqual({ kind: 'product', id });
});

test.each(LISTINGS)('%s is a list of products', (address) => {
  expect(readAddress(address).kind).toBe('listing');
});

test.each(OTHERS)('the address of %s decides nothing', (address) => {
  expect(readAddress(address).kind).toBe('unknown');
});
