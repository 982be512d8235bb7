<?php
// Makes that many posts of blocks: many.php WEB HOST NUMBER
$_SERVER['HTTP_HOST'] = $argv[2];
$_SERVER['REQUEST_URI'] = '/';
require $argv[1] . '/wp-load.php';
wp_set_current_user(username_exists('admin'));
wp_defer_term_counting(true);
for ($number = 1; $number <= (int) $argv[3]; $number++) {
    $paragraphs = '';
    for ($i = 1; $i <= 12; $i++) {
        $paragraphs .= "<!-- wp:paragraph -->\n<p>Tide no. $number.$i: the harbour reopened on <em>Tuesday</em>, quietly, after"
            . " <a href=\"https://harbour.example/log/$i\">forty-one days</a>; three cranes work again.</p>\n"
            . "<!-- /wp:paragraph -->\n\n";
    }
    wp_insert_post([
        'post_title' => "Tide no. $number",
        'post_content' => "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">Who signed</h2>\n<!-- /wp:heading -->\n\n"
            . rtrim($paragraphs),
        'post_status' => $number % 5 ? 'publish' : 'draft',
    ], true);
}
