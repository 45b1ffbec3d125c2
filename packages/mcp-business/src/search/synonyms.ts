/*
 * Words for one and the same thing on a plate, first the one they are compared as. Folded; of several parts joined
 * with `_`.
 */
export const SYNONYMS: readonly string[] = [
  'octopus ourite poulpe pulpo polvo',
  'chicken poulet pollo frango galinha',
  'beef boeuf ternera vaca carne_de_res res',
  'pork porc cerdo porco',
  'prawn shrimp prawns shrimps crevette crevettes gamba gambas camaron camarones camarao camaroes',
  'crab crabe cangrejo caranguejo',
  'curry cari curri caril carry',
  'biryani briani biriyani biriani',
  'aubergine eggplant berenjena berinjela beringela',
  'lentil lentils lentille lentilles lenteja lentejas lentilha lentilhas',
  'vegetable vegetables legume legumes verdura verduras vegetais',
  'snapper vivaneau pargo',
  'noodle noodles nouille nouilles mine fideos macarrao',
  'coconut coco koko',
  'mango mangue manga',
  'sorbet sorbete sorvete',
  'salad salade ensalada salada',
  'rice riz arroz',
  'cake cakes gateau gateaux tarta bolo gato',
  'potato patate patat batata papa',
  'bean beans haricot haricots frijol frijoles feijao',
  'chilli chili piment piments piman',
  'marlin marlins',
];
