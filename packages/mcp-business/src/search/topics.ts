/*
 * What customers ask about, with the words they use for it in four languages: "somewhere to leave the car" finds the
 * parking, "gift cards" do not find the cards one pays with. A profile need not have an entry for each: a question
 * about a topic that no entry has is one that the profile cannot answer.
 * Words of several parts are joined with `_`.
 */
export const TOPICS: Readonly<Record<string, string>> = {
  parking: `parking park car cars car_park garage parque_auto garer me_garer stationner stationnement voiture voitures
    aparcamiento aparcar estacionamiento estacionar coche carro auto estacionamento`,
  directions: `directions get_there get_to_you find_you how_do_i_get how_do_we_get how_can_i_get how_can_we_get how_to_get bus metro subway tube train station
    venir_chez comment_venir venir_au y_aller vous_trouver arrives_comment como_llego llegar como_chego chegar
    autobus onibus autocarro paragem estacion estacao gare transports`,
  late: `late running_late be_late delay delayed retard en_retard tarde_para llego_tarde llegar_tarde retraso atrasado
    atrasar atraso atrasada chegar_tarde chegar_atrasado`,
  children: `children child kid kids baby babies toddler toddlers high_chair high_chairs highchair pram prams stroller
    buggy pushchair enfant enfants bebe bebes chaise_haute chaises_hautes poussette nino nina ninos ninas hijo hija
    hijos crianca criancas filho filha filhos trona tronas carrinho cadeirinha gamin gamins fils fille years_old`,
  terrace: `terrace outside outdoor outdoors garden patio al_fresco balcony sit_outside terrasse exterieur dehors
    en_terrasse jardin terraza afuera exterior terraco esplanada fora ao_ar_livre`,
  payment: `pay paying payment payments card cards credit_card credit_cards debit cash visa mastercard amex
    american_express contactless cheque cheques check_payment deposit prepay instalments installments juice apple_pay
    google_pay paypal invoice payer paie paye paiement carte_bancaire carte_bleue prenez_la_carte par_carte acceptez_la_carte cb especes liquide acompte arrhes
    reglement regler sans_contact pagar pago pagos tarjeta tarjetas efectivo contado deposito plazos pagamento cartao
    cartoes dinheiro pix multibanco parcelar debito credito sinal`,
  allergy: `allergy allergies allergic allergen allergens intolerance intolerant allergie allergies allergique
    allergiques allergene allergenes intolerant alergia alergias alergico alergica alergenos alergeno alergenios
    intolerante intolerancia celiac coeliac celiaco coeliaque`,
  groups: `group groups large_group large_groups big_group big_party large_party party_of biggest_group wedding wedding_party
    private_party private_room privatise privatize private event events banquet seminar groupe groupes mariage
    privatiser evenement evenements anniversaire_groupe grupo grupos boda casamento evento eventos birthday_party`,
  wheelchair: `wheelchair wheelchairs accessible accessibility disabled disability ramp step_free restroom restrooms
    toilet toilets bathroom fauteuil fauteuil_roulant handicap handicape handicapes pmr mobilite accessibilite rampe
    toilettes silla_de_ruedas discapacidad discapacitados accesible rampa aseo bano banos cadeira_de_rodas
    deficiente deficientes acessivel acessibilidade banheiro casa_de_banho`,
  pets: `dog dogs puppy cat cats pet pets animal animals chien chiens chat chats animaux animal_de_compagnie perro perros
    gato_mascota mascota mascotas cachorro cachorros cao caes animais`,
  gift: `gift gifts gift_card gift_cards giftcard giftcards gift_voucher gift_vouchers gift_certificate gift_certificates
    voucher vouchers cadeau cadeaux carte_cadeau cartes_cadeaux cartes_cadeau bon_cadeau bons_cadeaux cheque_cadeau
    tarjeta_regalo tarjetas_regalo tarjetas_de_regalo tarjeta_de_regalo regalo bono_regalo vale_presente vales_presente
    cartao_presente cartoes_presente cartao_oferta cheque_prenda presente`,
  changes: `cancel cancelling canceling cancelled cancellation cancellations cancel_policy reschedule rescheduling
    move_my_booking move_my_appointment change_my_booking change_my_appointment annuler annulation annule annulations
    deplacer reporter decommander modifier cancelar cancelacion cancelaciones anular cancelamento cancelo desmarcar
    remarcar reprogramar moving no_show how_late_can_i`,
  privacy: `privacy data personal_data gdpr rgpd data_protection donnees donnees_personnelles confidentialite datos
    datos_personales privacidad dados dados_pessoais privacidade lgpd`,
  phone: `phone telephone phone_number number call_you ring_you reach_you numero numero_de_telephone telefono telefone telemovel
    contact contacto contato joindre appeler llamar ligar whatsapp_number`,
  address: `address located location situated street addresse adresse situe situes se_trouve direccion
    ubicacion endereco morada localizacao map google_maps plan_d_acces`,
  insurance: `insurance insured insurances ppo hmo medicaid medicare claim coverage assurance mutuelle securite_sociale
    seguro seguros aseguranza poliza convenio convenios plano_de_saude planos_de_saude cobertura reembolso`,
  first_visit: `first_visit first_appointment first_time new_patient new_patients what_to_bring should_i_bring need_to_bring do_i_bring xray xrays x_ray
    x_rays documents primera_visita primera_cita primera_vez nuevo_paciente que_debo_llevar debo_llevar que_llevo debo_traer documentos documentacion radiografia
    radiografias primeira_consulta primeira_visita primeira_vez devo_levar devo_trazer que_levar paciente_novo premiere_visite`,
  fear: `afraid scared fear nervous anxious anxiety phobia sedation nitrous laughing_gas needles hurt hurts painful
    peur angoisse anxieux miedo ansiedad nervioso nerviosa sedacion duele medo ansiedade nervoso nervosa sedacao
    doi doem dolera anestesia anesthesia anaesthesia doloroso`,
  how_often: `how_often often frequency twice_a_year every_year cada_cuanto con_que_frecuencia frecuencia
    de_quanto_em_quanto_tempo com_que_frequencia frequencia a_quelle_frequence tous_les_combien`,
  after_hours: `after_hours out_of_hours when_you_are_closed while_you_are_closed at_night on_duty weekend_emergency
    cuando_estan_cerrados fuera_de_horario de_guardia quando_estao_fechados fora_de_horas de_plantao plantao`,
  test: `patch_test skin_test allergy_test test_d_allergie test_allergique test prueba_de_alergia teste_de_alergia`,
  products: `product products brand brands shampoo shampoos ammonia organic cruelty_free bio produit produits marque
    marques shampooing shampoing shampooings ammoniaque producto productos marca marcas amoniaco produto produtos
    champu xampu amonia`,
  drinks: `drink drinks wine wines wine_list beer beers cocktail cocktails juice_drink coffee tea alcohol bar boisson boissons vin
    vins biere bieres cafe the_vert alcool bebida bebidas vino vinos cerveza cervezas vinho vinhos cerveja cervejas`,
  corkage: `corkage own_wine own_bottle my_own_wine bring_wine droit_de_bouchon byob descorche rolha`,
  takeaway: `takeaway take_away takeout take_out to_go deliver delivery deliveries collect emporter a_emporter livraison
    livrez livrer para_llevar domicilio entrega entregas para_levar takeaways ubereats uber_eats`,
  wifi: `wifi wi_fi internet password mot_de_passe contrasena senha`,
  music: `music live_music band dj concert musique orchestre musica concierto karaoke`,
  discount: `discount discounts loyalty_card carte_de_fidelite tarjeta_de_fidelidad cartao_fidelidade student_discount promo promotion promotions offer_code coupon coupons loyalty reduction
    reductions remise remises fidelite etudiant etudiants descuento descuentos promocion promociones estudiante
    desconto descontos promocao promocoes estudante deal deals special_offer`,
  smoking: `smoke smoking smoker fumer fumeur fumeurs fumar fumador fumadores cigarette vape`,
  dress: `dress_code dress wear tenue habille codigo_de_vestimenta traje`,
  jobs: `job jobs vacancy vacancies hiring hire work_for_you emploi recrutez recrutement embauchez stage trabajo empleo
    vacante vacantes emprego vagas_de_emprego contratando`,
  whitening: `whitening whiten bleach bleaching blanchiment blanqueamiento blanquear branqueamento clareamento branquear`,
  braces: `braces brace invisalign aligners orthodontics orthodontist brackets ortodoncia ortodontia aparelho implant implants
    implante implantes crown crowns corona coronas coroa root_canal endodoncia canal extraction extraccion
    wisdom_tooth wisdom_teeth dentures veneers carillas dentadura extracao`,
  beauty: `nails manicure pedicure massage massages waxing wax makeup make_up facial eyebrows brows lashes spa tattoo
    piercing ongles manucure epilation maquillage sourcils cils manicura masaje depilacion maquillaje unhas
    massagem depilacao maquiagem maquilhagem extensions extension perm permanente lissage keratin keratine
    straightening wig perruque chignon brushing_bresilien wedding_hair`,
  view: `view sea_view view_of vue vue_mer vista vista_al_mar vista_para_o_mar`,
  birthday: `birthday birthday_cake anniversaire cumpleanos aniversario candle candles bougies`,
  breakfast: `breakfast brunch petit_dejeuner desayuno cafe_da_manha pequeno_almoco buffet`,
};
